// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/charts/timeview.h"
#include "widgets/page.h"
#include "widgets/parts/label.h"
#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStyleOptionComboBox>
#include <QToolButton>

using widgets::Place;
using widgets::Screen;

namespace {

QString called(const QWidget* w, const QString& text)
{
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QString::fromLatin1(w->metaObject()->className()), w->objectName(), text.left(40));
}

QString sized(QSize needed, QSize has)
{
    return QStringLiteral(" needs %1x%2, has %3x%4")
        .arg(needed.width())
        .arg(needed.height())
        .arg(has.width())
        .arg(has.height());
}

bool fits(QSize needed, QSize room) { return needed.width() <= room.width() && needed.height() <= room.height(); }

/// A text that has no room; empty: it has.
QString clipped(const QLabel* label)
{
    if (!label->pixmap(Qt::ReturnByValue).isNull() || label->text().isEmpty()) return {};
    QSize needed = label->sizeHint();
    if (label->wordWrap()) needed = {label->minimumSizeHint().width(), label->heightForWidth(label->width())};
    const auto* ours = dynamic_cast<const widgets::Label*>(label);
    if (ours && ours->isElided()) needed.setWidth(label->minimumSizeHint().width()); // the tool tip has the rest
    return fits(needed, label->size()) ? QString() : called(label, label->text()) + sized(needed, label->size());
}

QString clipped(const QAbstractButton* button)
{
    if (qobject_cast<const QLineEdit*>(button->parentWidget())) return {}; // its clear button
    const QSize needed = button->sizeHint();
    return fits(needed, button->size()) ? QString() : called(button, button->text()) + sized(needed, button->size());
}

QString clipped(const QComboBox* box)
{
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.editable = box->isEditable();
    const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    const QSize needed(box->fontMetrics().horizontalAdvance(box->currentText()), box->fontMetrics().height());
    return fits(needed, room.size()) ? QString() : called(box, box->currentText()) + sized(needed, room.size());
}

QString clipped(const QLineEdit* edit)
{
    if (qobject_cast<const QComboBox*>(edit->parentWidget())) return {};
    const QSize needed(edit->fontMetrics().horizontalAdvance(edit->placeholderText()), edit->fontMetrics().height());
    return fits(needed, edit->size()) ? QString() : called(edit, edit->placeholderText()) + sized(needed, edit->size());
}

bool isText(const QWidget* w)
{
    return qobject_cast<const QLabel*>(w) || qobject_cast<const QAbstractButton*>(w) ||
           qobject_cast<const QComboBox*>(w) || qobject_cast<const QLineEdit*>(w);
}

/// Where a widget reaches out of what it stands in; scrolling up and down is no fault, sideways is.
QString outside(const QWidget* w)
{
    const QWidget* inner = w;
    for (const QWidget* p = w->parentWidget(); p; p = p->parentWidget()) {
        const QRect rect(inner->mapTo(p, QPoint()), inner->size());
        const auto* area = qobject_cast<const QAbstractScrollArea*>(p->parentWidget());
        const bool scrolls = area && area->viewport() == p;
        if (scrolls && qobject_cast<const QAbstractItemView*>(area)) return {}; // tables scroll by themselves
        const bool beside = rect.left() < 0 || rect.right() > p->width();
        const bool below = !scrolls && (rect.top() < 0 || rect.bottom() > p->height());
        if (beside || below)
            return QStringLiteral(" is outside %1 %2")
                .arg(QString::fromLatin1(p->metaObject()->className()), p->objectName());
        if (scrolls) inner = p;
        if (p->isWindow()) break;
    }
    return {};
}

QStringList faults(const widgets::MainWindow& window)
{
    QStringList all;
    for (const QWidget* w : window.findChildren<QWidget*>()) {
        if (!w->isVisible() || w->window() != &window) continue;
        if (const auto* area = qobject_cast<const QScrollArea*>(w); area && area->horizontalScrollBar()->maximum() > 0)
            all += called(w, {}) + QStringLiteral(" scrolls sideways");
        if (!isText(w)) continue;
        if (const QString far = outside(w); !far.isEmpty()) all += called(w, {}) + far;
        QString found;
        if (const auto* label = qobject_cast<const QLabel*>(w)) found = clipped(label);
        if (const auto* button = qobject_cast<const QAbstractButton*>(w)) found = clipped(button);
        if (const auto* box = qobject_cast<const QComboBox*>(w)) found = clipped(box);
        if (const auto* edit = qobject_cast<const QLineEdit*>(w)) found = clipped(edit);
        if (!found.isEmpty()) all += found;
    }
    return all;
}

}

/// Nothing is clipped, and no page scrolls sideways: in the smallest window we care for, in both languages, and with
/// text of twice the size. Pictures for people where SHINRAI_SHOTS names a folder.
class Room : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        m_program.end();
        QLocale::setDefault(QLocale::c());
        widgets::applyTheme(*qApp, widgets::Theme::light);
    }

    void everyPageFits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::newRow("English") << QStringLiteral("en") << 100 << QSize(1280, 720);
        QTest::newRow("Japanese") << QStringLiteral("ja") << 100 << QSize(1280, 720);
        QTest::newRow("English, large text") << QStringLiteral("en") << 200 << QSize(1366, 768);
        QTest::newRow("Japanese, large text") << QStringLiteral("ja") << 200 << QSize(1366, 768);
    }
    void everyPageFits()
    {
        QFETCH(QString, language);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        QSettings().setValue(QStringLiteral("language"), language);
        QSettings().setValue(QStringLiteral("textSize"), percent);
        m_program.start(m_program.sample(QStringLiteral("room.shinrai")));
        QCOMPARE(widgets::scaled(100), percent);
        QStringList all;
        for (const Place& place : m_program.everyPlace()) {
            m_program.go(place);
            m_program.window().resize(size);
            QTest::qWait(50);
            const QString page = m_program.window().page().title();
            if (const QString folder = qEnvironmentVariable("SHINRAI_SHOTS"); !folder.isEmpty())
                m_program.window().grab().save(
                    QStringLiteral("%1/%2-%3-%4.png").arg(folder, language).arg(percent).arg(int(place.screen)));
            if (m_program.window().size() != size)
                all += page + QStringLiteral(": the window") + sized(m_program.window().size(), size);
            for (const QString& fault : faults(m_program.window())) all += page + QStringLiteral(": ") + fault;
            // At the usual size a page needs no scroll bar either, but for charts, of which there may be many.
            const auto* area = gui::child<QScrollArea>(m_program.window(), "pageArea");
            const bool charts = !m_program.window().page().findChildren<widgets::TimeView*>().isEmpty();
            if (percent == 100 && !charts && area && area->verticalScrollBar()->maximum() > 0)
                all += page + QStringLiteral(": scrolls");
        }
        all.removeDuplicates();
        for (const QString& fault : all) qWarning("%s", qPrintable(fault));
        QCOMPARE(all, QStringList());
    }

    // In the usual window, with all that the charts take.
    void theTextOfAPostmortemHasRoom()
    {
        QSettings().setValue(QStringLiteral("textSize"), 100);
        const QString workspace = m_program.sample(QStringLiteral("editor.shinrai"));
        reliability::Incident linked;
        for (const auto& incident : gui::stored<reliability::Incident>(workspace))
            if (incident.indicators.size() > linked.indicators.size()) linked = incident;
        QVERIFY(!linked.indicators.empty());
        m_program.start(workspace);
        m_program.go(Place{.screen = Screen::editor, .incident = linked.uid});
        m_program.window().resize(1366, 768);
        const auto* body = gui::awaited<QPlainTextEdit>(m_program.window(), "postmortemBody");
        QVERIFY(body && gui::awaited<widgets::TimeView>(m_program.window(), "incidentChart"));
        QTRY_VERIFY2(body->height() > 400, qPrintable(QString::number(body->height())));
    }

private:
    gui::Program m_program;
};

SHINRAI_TEST(Room)
#include "tst_room.moc"
