// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"
#include "widgets/page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>

using widgets::Place;
using widgets::Screen;

namespace {

constexpr int mostSteps = 200;

QString called(const QWidget* w)
{
    return QStringLiteral("%1 %2").arg(QString::fromLatin1(w->metaObject()->className()), w->objectName());
}

/// What people work with; the parts that a control is made of are not controls.
bool isControl(const QWidget* w)
{
    const auto* parent = w->parentWidget();
    if (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) ||
        qobject_cast<const QLineEdit*>(parent) || w->inherits("QTableCornerButton"))
        return false;
    return qobject_cast<const QAbstractButton*>(w) || qobject_cast<const QLineEdit*>(w) ||
           qobject_cast<const QComboBox*>(w) || qobject_cast<const QAbstractSpinBox*>(w) ||
           (qobject_cast<const QAbstractItemView*>(w) && !w->inherits("QHeaderView")) ||
           qobject_cast<const QPlainTextEdit*>(w) || w->inherits("widgets::TimeView");
}

std::vector<QWidget*> controls(QWidget& window)
{
    std::vector<QWidget*> all;
    for (QWidget* w : window.findChildren<QWidget*>())
        if (w->isVisible() && w->isEnabled() && w->window() == &window && isControl(w)) all.push_back(w);
    return all;
}

/// All that Tab comes to, from where the focus is and once around.
QSet<const QWidget*> reached(QWidget& window)
{
    QSet<const QWidget*> all;
    for (int i = 0; i < mostSteps; ++i) {
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &window, Qt::Key_Tab);
        const QWidget* next = QApplication::focusWidget();
        if (next == at) continue; // it has parts, as a time has its day and its hour
        if (!next || all.contains(next)) break;
        all.insert(next);
    }
    return all;
}

/// True for a button that says a key in its tool tip which the window knows.
bool hasKey(const QWidget* w, QWidget& window)
{
    for (const QAction* action : window.findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts())
            if (w->toolTip().endsWith(u'(' + key.toString() + u')')) return true;
    return false;
}

/// Of buttons where one is always chosen Tab comes to that one, and the arrow keys to the others.
bool besideReached(const QWidget* w, const QSet<const QWidget*>& reached)
{
    const auto* button = qobject_cast<const QAbstractButton*>(w);
    return button && button->autoExclusive() && std::any_of(reached.begin(), reached.end(), [w](const QWidget* r) {
               const auto* other = qobject_cast<const QAbstractButton*>(r);
               return other && other->autoExclusive() && other->parentWidget() == w->parentWidget();
           });
}

}

/// Every control of every page can be told of by a screen reader and reached without a mouse.
class Keyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program.start(m_program.sample(QStringLiteral("keys.shinrai"))); }
    void cleanupTestCase() { m_program.end(); }

    void everyControl_data()
    {
        QTest::addColumn<int>("number");
        const auto places = m_program.everyPlace();
        for (std::size_t i = 0; i < places.size(); ++i) {
            m_program.go(places[i]);
            const QByteArray title = m_program.window().page().title().toUtf8();
            QTest::newRow(title.constData()) << static_cast<int>(i);
        }
    }
    void everyControl()
    {
        QFETCH(int, number);
        m_program.go(m_program.everyPlace()[static_cast<std::size_t>(number)]);
        QWidget& window = m_program.window();
        const auto all = controls(window);
        QVERIFY(all.size() > 5);
        QStringList nameless, unreached;
        const QSet<const QWidget*> seen = reached(window);
        for (QWidget* w : all) {
            const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(w);
            if (!face || face->text(QAccessible::Name).trimmed().isEmpty()) nameless += called(w);
            const auto* box = qobject_cast<const QComboBox*>(w);
            const bool there = seen.contains(w) || (box && box->isEditable() && seen.contains(box->lineEdit()));
            if (!there && !hasKey(w, window) && !besideReached(w, seen)) unreached += called(w);
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(QStringLiteral("no name: ") + nameless.join(QStringLiteral(", "))));
        QVERIFY2(unreached.isEmpty(), qPrintable(QStringLiteral("no key: ") + unreached.join(QStringLiteral(", "))));
    }

    /// What the key sheet says of the window is what its actions do; no key means two things.
    void noKeyTwice()
    {
        QStringList keys;
        for (const QAction* action : m_program.window().findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
            for (const QKeySequence& key : action->shortcuts()) keys += key.toString();
        QStringList once = keys;
        once.removeDuplicates();
        QCOMPARE(keys.size(), once.size());
    }

private:
    gui::Program m_program;
};

SHINRAI_TEST(Keyboard)
#include "tst_keyboard.moc"
