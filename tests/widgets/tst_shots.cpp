// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/chartfixture.h"
#include "widgets/charts/chartexport.h"
#include "widgets/charts/timeview.h"
#include "widgets/parts/bulletbar.h"
#include "widgets/parts/messagestrip.h"
#include "widgets/parts/sparkline.h"
#include "widgets/parts/statuschip.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace widgets;
using reliability::Status;

namespace {

// Parts as table cells show them.
class PartsSheet : public QWidget {
public:
    PartsSheet() { setFixedHeight(scaled(metric::row * 7)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const std::vector<Bullet> bullets{{-0.125, 0.007, Status::exhausted},
                                          {0.18, 0.4, Status::atRisk},
                                          {std::nullopt, 0.5, Status::noData},
                                          {0.884, 0.884, Status::healthy},
                                          {0.52, 0.6, Status::healthy, true},
                                          {-2.0, 0.3, Status::exhausted}};
        const char* words[] = {"Exhausted", "At risk", "No data", "Healthy", "Not required", "Exhausted"};
        QPainter painter(this);
        for (std::size_t i = 0; i < bullets.size(); ++i) {
            const double y = scaled(metric::row) * static_cast<double>(i);
            const auto cell = [&](int x, int width, int height) {
                return QRectF(scaled(x), y + scaled((metric::row - height) / 2), scaled(width), scaled(height));
            };
            const Status status = i == 4 ? Status::notRequired : bullets[i].status;
            paintChip(painter, cell(16, 120, metric::chipHeight), status, QString::fromLatin1(words[i]), palette());
            paintStatus(painter, cell(150, 120, metric::row), status, QString::fromLatin1(words[i]), palette());
            paintBullet(painter, cell(270, metric::bulletWidth, metric::bulletHeight), bullets[i], palette());
            std::vector<std::optional<double>> weeks{
                0.9, 0.8, 0.85, 0.7, std::nullopt, std::nullopt, 0.6, 0.65, 0.4, 0.3, 0.1, 0.0, -0.1};
            weeks.back() = bullets[i].left;
            paintSparkline(painter, cell(420, metric::sparkWidth, metric::sparkHeight), {weeks, 0.0}, palette());
        }
    }
};

models::ChartSpec sixSeries()
{
    models::ChartSpec spec = fixture::accuracy();
    spec.lanes[0].targets.clear();
    models::ChartSeries first = spec.lanes[0].series[0];
    first.lastWeek.clear();
    first.gaps.clear();
    spec.lanes[0].series.clear();
    for (int i = 0; i < 6; ++i) {
        first.style = i;
        first.name = QStringLiteral("model v11%1").arg(i);
        for (auto& p : first.points) p.y -= 0.003 * i;
        spec.lanes[0].series.push_back(first);
    }
    return spec;
}

}

/// Pictures for people: with SHINRAI_SHOTS set to a folder they are kept there.
class TestShots : public QObject {
    Q_OBJECT

    void keep(const QPixmap& picture, const QString& name)
    {
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("SHINRAI_SHOTS");
        if (!folder.isEmpty()) QVERIFY(picture.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }

private Q_SLOTS:
    void shots_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << 0 << 100;
        QTest::newRow("dark") << 1 << 100;
        QTest::newRow("light-200") << 0 << 200;
    }

    void shots()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        applyTheme(*qApp, theme == 0 ? Theme::light : Theme::dark, percent);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        const int wide = percent > 100 ? 1366 : 1100;

        TimeView view;
        view.setSpec(fixture::project());
        view.toggleLastWeek();
        view.resize(wide, view.sizeHint().height());
        keep(view.grab(), QStringLiteral("stack-") + suffix);
        view.setCursorTime(fixture::at("2026-11-18T01:00:00Z"));
        view.setSelection(reliability::Range{fixture::at("2026-11-11T02:00:00Z"), fixture::at("2026-11-13T11:00:00Z")});
        view.show();
        QApplication::setActiveWindow(&view);
        view.setFocus();
        keep(view.grab(), QStringLiteral("cursor-") + suffix);

        TimeView six;
        six.setSpec(sixSeries());
        six.resize(wide, six.sizeHint().height());
        keep(six.grab(), QStringLiteral("six-") + suffix);

        QWidget parts;
        auto* column = new QVBoxLayout(&parts);
        column->addWidget(new MessageStrip(MessageStrip::Kind::warning,
                                           QStringLiteral("1 source stale: prom-spam, 3 d 16 h"),
                                           QStringLiteral("Open")));
        column->addWidget(
            new MessageStrip(MessageStrip::Kind::error, QStringLiteral("Could not write the file: the disk is full.")));
        column->addWidget(new MessageStrip(
            MessageStrip::Kind::info, QStringLiteral("12 files written."), QStringLiteral("Show folder")));
        auto* row = new QHBoxLayout;
        auto* primary = new QPushButton(QStringLiteral("Import"));
        primary->setDefault(true);
        row->addWidget(primary);
        row->addWidget(new QPushButton(QStringLiteral("Cancel")));
        row->addWidget(new QLineEdit(QStringLiteral("filter")));
        column->addLayout(row);
        column->addWidget(new PartsSheet);
        parts.resize(scaled(640), parts.sizeHint().height());
        keep(parts.grab(), QStringLiteral("parts-") + suffix);
    }

    void export_()
    {
        const models::ChartSpec spec = fixture::accuracy();
        const auto png = charts::png(spec, charts::naturalSize(spec));
        QVERIFY(png);
        keep(QPixmap::fromImage(QImage::fromData(*png)), QStringLiteral("export"));
        const auto svg = charts::svg(spec, charts::naturalSize(spec));
        const QString folder = qEnvironmentVariable("SHINRAI_SHOTS");
        QFile file(QDir(folder).filePath(QStringLiteral("export.svg")));
        if (!folder.isEmpty()) QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*svg) == svg->size());
    }
};

SHINRAI_TEST(TestShots)

#include "tst_shots.moc"
