// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/facts/event.h"
#include "tests/support/testmain.h"
#include "widgets/parts/bulletbar.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/messagestrip.h"
#include "widgets/parts/sparkline.h"
#include "widgets/parts/statuschip.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace widgets;
using reliability::Status;

namespace {

constexpr QSize barSize(120, 12);

template <class Paint>
QImage painted(QSize size, const Paint& paint)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QImage bullet(const Bullet& b)
{
    return painted(barSize, [&](QPainter& p) { paintBullet(p, QRectF(QPointF(), barSize), b, palette(Theme::light)); });
}

int width(const QImage& image, const QColor& colour)
{
    int sum = 0;
    for (int x = 0; x < image.width(); ++x) sum += image.pixelColor(x, image.height() / 2) == colour;
    return sum;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& c) {
        const auto linear = [](float v) { return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F); };
        return 0.2126F * linear(c.redF()) + 0.7152F * linear(c.greenF()) + 0.0722F * linear(c.blueF());
    };
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}

class TestParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(*qApp, Theme::light); }

    void barIsAsLongAsTheShare_data()
    {
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("share");
        QTest::newRow("all") << 1.0 << 0.75;
        QTest::newRow("half") << 0.5 << 0.375;
        QTest::newRow("nothing") << 0.0 << 0.0;
        QTest::newRow("more than all") << 1.4 << 0.75;
    }

    void barIsAsLongAsTheShare()
    {
        QFETCH(double, left);
        QFETCH(double, share);
        const int measured =
            width(bullet({left, std::nullopt, Status::healthy}), colours(Theme::light).of(Status::healthy).text);
        QVERIFY2(std::abs(measured - share * barSize.width()) <= 2, qPrintable(QString::number(measured)));
    }

    void overspendGoesLeftOfZero()
    {
        const QImage image = bullet({-0.125, std::nullopt, Status::exhausted});
        const QColor red = colours(Theme::light).of(Status::exhausted).text;
        const double zero = bulletX(QRectF(QPointF(), barSize), 0);
        int left = 0, right = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != red) continue;
                ++(x < zero ? left : right);
            }
        QVERIFY(left > 5);
        QCOMPARE(right, 0);
    }

    void barStatesDiffer()
    {
        const std::vector<Bullet> bullets{{std::nullopt, std::nullopt, Status::noData},
                                          {0.0, std::nullopt, Status::exhausted},
                                          {0.5, std::nullopt, Status::healthy},
                                          {0.5, 0.7, Status::healthy},
                                          {0.5, 0.7, Status::healthy, true},
                                          {-0.2, 0.7, Status::exhausted},
                                          {-5.0, 0.7, Status::exhausted}};
        for (std::size_t i = 0; i < bullets.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) QVERIFY(bullet(bullets[i]) != bullet(bullets[j]));
        QCOMPARE(bullet({std::nan(""), std::nullopt, Status::noData}),
                 bullet({std::nullopt, std::nullopt, Status::noData}));
    }

    void sparklineKeepsGaps()
    {
        const auto draw = [](const std::vector<std::optional<double>>& values) {
            return painted({104, 20}, [&](QPainter& p) {
                paintSparkline(p, {0, 0, 104, 20}, {values, 0.0}, palette(Theme::light));
            });
        };
        const QImage holed = draw({1, 2, 1, std::nullopt, std::nullopt, std::nullopt, 1, 2, 1});
        bool empty = true;
        for (int y = 0; y < 20; ++y) empty = empty && holed.pixelColor(52, y) == QColor(Qt::white);
        QVERIFY(empty);
        QVERIFY(holed != draw({1, 2, 1, 1.5, 1.5, 1.5, 1, 2, 1}));
        QImage blank(104, 20, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QCOMPARE(draw({}), blank);
        QCOMPARE(draw({std::nullopt, std::nan("")}), blank);
        QVERIFY(draw({std::nullopt, 1, std::nullopt}) != blank);
        QVERIFY(draw({1, 1, 1}) != blank);
    }

    void chipsGrowWithTextAndScale()
    {
        applyTheme(*qApp, Theme::light, 100);
        const QSize small = chipSize(QStringLiteral("Healthy"));
        QVERIFY(chipSize(QStringLiteral("Not required")).width() > small.width());
        applyTheme(*qApp, Theme::light, 200);
        QVERIFY(chipSize(QStringLiteral("Healthy")).width() > small.width() * 3 / 2);
        StatusChip chip;
        chip.setStatus(Status::atRisk, QStringLiteral("At risk"));
        QCOMPARE(chip.accessibleName(), QStringLiteral("At risk"));
        QCOMPARE(chip.sizeHint(), chipSize(QStringLiteral("At risk")));
    }

    void everyStatusHasAGlyphOfItsOwn()
    {
        std::vector<QImage> glyphs;
        for (const auto& n : reliability::names<Status>) {
            glyphs.push_back(icon(glyphOf(n.value), Qt::black).pixmap(16, 16).toImage());
            QVERIFY2(!glyphs.back().isNull(), std::string(n.text).c_str());
            for (std::size_t i = 0; i + 1 < glyphs.size(); ++i) QVERIFY(glyphs[i] != glyphs.back());
        }
    }

    void everyChangeHasAnIcon()
    {
        for (const auto& n : reliability::names<reliability::Change>)
            QVERIFY2(!icon(QString::fromStdString(std::string(n.text)), Qt::black).isNull(),
                     std::string(n.text).c_str());
        for (const char* name :
             {"portfolio", "triage", "review", "postmortem", "sources", "report", "settings", "phase"})
            QVERIFY2(!icon(QString::fromLatin1(name), Qt::black).isNull(), name);
        QVERIFY(icon(QStringLiteral("../no such"), Qt::black).isNull());
    }

    // Each file is drawn, and only in the colour asked for.
    void iconsAreTinted()
    {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(files.size() > 30);
        for (const QString& file : files) {
            const QImage image = icon(file.section(u'.', 0, 0), QColor(200, 0, 0)).pixmap(32, 32).toImage();
            int opaque = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    const QColor c = image.pixelColor(x, y);
                    if (c.alpha() < 200) continue;
                    ++opaque;
                    QVERIFY2(c.red() > 190 && c.green() < 10 && c.blue() < 10, qPrintable(file));
                }
            QVERIFY2(opaque > 20, qPrintable(file));
        }
    }

    // A kept picture is the one that would be drawn, at any size, colour and density.
    void paintedIconsAreThose_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<double>("ratio");
        QTest::newRow("plain") << QStringLiteral("deploy") << 16 << QColor(Qt::black) << 1.0;
        QTest::newRow("another icon") << QStringLiteral("retraining") << 16 << QColor(Qt::black) << 1.0;
        QTest::newRow("larger") << QStringLiteral("deploy") << 24 << QColor(Qt::black) << 1.0;
        QTest::newRow("another colour") << QStringLiteral("deploy") << 16 << QColor(Qt::red) << 1.0;
        QTest::newRow("denser") << QStringLiteral("deploy") << 16 << QColor(Qt::black) << 2.0;
        QTest::newRow("unknown") << QStringLiteral("../no such") << 16 << QColor(Qt::black) << 1.0;
    }
    void paintedIconsAreThose()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        QFETCH(QColor, colour);
        QFETCH(double, ratio);
        const auto drawn = [&](auto paint) {
            QImage image(QSize(size, size) * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            paint(painter);
            return image;
        };
        const QRect place(0, 0, size, size);
        const QImage wanted = drawn([&](QPainter& p) { icon(name, colour).paint(&p, place); });
        for (int i = 0; i < 2; ++i) QCOMPARE(drawn([&](QPainter& p) { paintIcon(p, place, name, colour); }), wanted);
    }

    // Reading the file of an icon each time took longer than the rest of a table's row.
    void iconsAreReadOnce()
    {
        QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const auto milliseconds = [&](auto colour) {
            QElapsedTimer clock;
            clock.start();
            for (int i = 0; i < 400; ++i) paintIcon(painter, {0, 0, 16, 16}, QStringLiteral("deploy"), colour(i));
            return static_cast<double>(clock.nsecsElapsed()) / 1e6;
        };
        const double read = milliseconds([](int i) { return QColor(i % 200, i / 200, 99); });
        const double kept = milliseconds([](int) { return QColor(1, 2, 3); });
        QVERIFY2(kept * 3 < read, qPrintable(QStringLiteral("%1 ms, %2 ms each time anew").arg(kept).arg(read)));
    }

    void messageStrip()
    {
        MessageStrip strip(
            MessageStrip::Kind::warning, QStringLiteral("<b>1 source</b> is stale"), QStringLiteral("Open"));
        QSignalSpy action(&strip, &MessageStrip::actionClicked), closed(&strip, &MessageStrip::closed);
        strip.show();
        auto* button = strip.findChild<QPushButton*>(QStringLiteral("stripAction"));
        auto* close = strip.findChild<QToolButton*>(QStringLiteral("stripClose"));
        QVERIFY(button->isVisible());
        button->click();
        close->click();
        QTest::keyClick(&strip, Qt::Key_Escape);
        QCOMPARE(action.count(), 1);
        QCOMPARE(closed.count(), 2);
        QVERIFY(!close->accessibleName().isEmpty());
        QCOMPARE(strip.text(), QStringLiteral("<b>1 source</b> is stale"));
        for (const QLabel* label : strip.findChildren<QLabel*>()) QVERIFY(label->textFormat() != Qt::RichText);
        MessageStrip plain(MessageStrip::Kind::info, QStringLiteral("Saved."));
        plain.show();
        QVERIFY(!plain.findChild<QPushButton*>(QStringLiteral("stripAction"))->isVisible());
    }

    void contrasts_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
    }

    // The numbers of the style guide: text 4.5:1 on both surfaces, lines and glyphs 3:1 on every band.
    void contrasts()
    {
        QFETCH(int, theme);
        const Colours& c = colours(theme == 0 ? Theme::light : Theme::dark);
        for (const QColor& surface : {c.window, c.surface}) {
            for (const QColor& text : {c.text1, c.text2, c.link}) QVERIFY(contrast(text, surface) >= 4.5);
            QVERIFY(contrast(c.border, surface) >= 3);
            QVERIFY(contrast(c.focus, surface) >= 3);
        }
        QVERIFY(contrast(c.text3, c.surface) >= 4.5);
        for (const StatusColours& s : c.status) {
            QVERIFY(contrast(s.text, c.surface) >= 4.5);
            QVERIFY(contrast(s.chipText, s.chipFill) >= 4.5);
        }
        for (const QColor& series : c.series)
            for (const BandColours& band : {c.below, c.warning, c.incident, c.excluded, c.gap})
                QVERIFY2(contrast(series, band.fill) >= 3, qPrintable(series.name() + u' ' + band.fill.name()));
        QVERIFY(contrast(c.onLink, c.link) >= 4.5);
        QVERIFY(contrast(c.text1, c.selection) >= 4.5);
    }

    void fontsFollowTheScale()
    {
        applyTheme(*qApp, Theme::dark, 100);
        QCOMPARE(font(Role::body).pixelSize(), 13);
        QCOMPARE(themeOf(qApp->palette()), Theme::dark);
        applyTheme(*qApp, Theme::light, 150);
        QCOMPARE(scaled(32), 48 + (qRound(13 * 1.5) == 20 ? 1 : 0));
        applyTheme(*qApp, Theme::light, 900);
        QCOMPARE(font(Role::pageTitle).pixelSize(), 48);
        QVERIFY(font(Role::body).families().contains(QStringLiteral("Noto Sans CJK JP")));
        QLocale::setDefault(QLocale(QLocale::Japanese));
        QCOMPARE(font(Role::small, 1).pixelSize(), 12);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(font(Role::small, 1).pixelSize(), 11);
    }
};

SHINRAI_TEST(TestParts)

#include "tst_parts.moc"
