// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"

#include "app/sampleworkspace.h"
#include "widgets/page.h"
#include "widgets/shell/screens.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

namespace gui {

namespace {

// Made once: it is the same for all.
const QByteArray& sampleBytes()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sample.shinrai"));
        const auto made = app::makeSampleWorkspace(path.toStdString(), *parseInstant("2026-11-25T12:00:00Z"));
        if (!made) qFatal("no sample: %s", made.error().detail.c_str());
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("the sample can't be read");
        return file.readAll();
    }();
    return bytes;
}

}

Program::Program()
{
    qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.filePath(QStringLiteral("config")));
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("en"));
}

Program::~Program() = default;

void Program::start(const QString& workspace)
{
    m_application.reset();
    m_application = std::make_unique<app::WindowApplication>(*qApp);
    m_application->show(workspace);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    QTRY_VERIFY_WITH_TIMEOUT(window().page().state() != widgets::Page::State::loading, patience);
    window().activateWindow();
}

void Program::go(const Place& place)
{
    window().show(place);
    QTRY_VERIFY_WITH_TIMEOUT(window().page().state() != widgets::Page::State::loading, patience);
    QTest::qWait(100); // the lines of the charts
}

QString Program::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(name));
    return file.fileName();
}

QString Program::emptyWorkspace(const QString& name) const
{
    Workspace workspace;
    workspace.uid = makeUid();
    workspace.name = "test";
    const auto made = storage::Session::create(path(name).toStdString(), workspace);
    if (!made) qFatal("no workspace");
    return path(name);
}

QString Program::sample(const QString& name) const { return write(name, sampleBytes()); }

std::vector<Place> Program::everyPlace() const
{
    const QString csv = write(QStringLiteral("nightly.csv"),
                              "time,good,total,model\n2026-06-15T09:00:00Z,99,100,v1\n2026-06-15T10:00:00Z,90,100,v1\n"
                              "2026-06-15T11:00:00Z,120,100,v1\n");
    const auto incidents = stored<Incident>(sample(QStringLiteral("places.shinrai")));
    std::vector<Place> places;
    for (const widgets::ScreenEntry& entry : widgets::screens()) {
        Place place{entry.screen};
        if (place.screen == Screen::project) place.project = "search-ranking";
        if (place.screen == Screen::objective) {
            place.project = "search-ranking";
            place.indicator = "application-accuracy";
            place.objective = "application-accuracy-28d";
        }
        if (place.screen == Screen::editor && !incidents.empty()) place.incident = incidents.front().uid;
        if (place.screen == Screen::importer) place.file = csv.toStdString();
        places.push_back(place);
    }
    return places;
}

void type(QWidget* field, const QString& text)
{
    QVERIFY(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void choose(QWidget& window, const QString& path)
{
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = window.findChild<QFileDialog*>()) && dialog->isVisible(), patience);
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(name);
    name->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<QFileDialog*>(), patience);
    window.activateWindow(); // as a window manager does
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

QStringList strips(QWidget& window)
{
    QStringList texts;
    for (const auto* strip : window.findChildren<widgets::MessageStrip*>())
        if (!strip->isHidden()) texts += strip->text();
    return texts;
}

QString note(QWidget& window) { return window.findChild<QLabel*>(QStringLiteral("statusNote"))->text(); }

}
