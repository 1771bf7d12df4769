// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/exportdialogs.h"

#include "widgets/report/reportdialog.h"
#include "widgets/shell/exporter.h"
#include "widgets/shell/mainwindow.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace widgets {

namespace {

QString filterOf(const charts::Format& format)
{
    return QStringLiteral("%1 (*%2)")
        .arg(QCoreApplication::translate("formats", format.title), QLatin1String(format.ending));
}

const charts::Format& chosen(const QFileDialog& dialog)
{
    for (const charts::Format& format : charts::formats())
        if (filterOf(format) == dialog.selectedNameFilter()) return format;
    return charts::formats().front();
}

// The dialog has asked before it replaces what was chosen, but knows nothing of an ending that is added afterwards.
void write(MainWindow& window, const QString& path, const QString& wanted, const models::ChartSpec& chart)
{
    const auto run = [&window, path, chart] {
        if (const auto ok = exportChart(path, chart); !ok) return window.showError(ok.error());
        window.showNote(MainWindow::tr("Chart written to %1.").arg(path));
    };
    if (path == wanted || !QFileInfo::exists(path)) return run();
    askReplace(window, MainWindow::tr("Export chart"), {QFileInfo(path).fileName()}, run);
}

}

void askReplace(MainWindow& window, const QString& title, const QStringList& names, std::function<void()> replace)
{
    auto* box = new QMessageBox(
        QMessageBox::Warning,
        title,
        MainWindow::tr("%n file(s) of the same name are there. Replace them?", nullptr, static_cast<int>(names.size())),
        QMessageBox::Cancel,
        &window);
    box->setObjectName(QStringLiteral("replaceQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(names.join(QStringLiteral(", ")));
    QPushButton* button = box->addButton(MainWindow::tr("Replace"), QMessageBox::DestructiveRole);
    QObject::connect(button, &QPushButton::clicked, &window, std::move(replace));
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void askReport(MainWindow& window, reliability::Week week)
{
    auto* dialog = new ReportDialog(week, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ReportDialog::previewRequested, &window, [&window, week](const ReportSettings& settings) {
        Q_EMIT window.reportPreviewRequested(week, settings);
    });
    QObject::connect(dialog,
                     &ReportDialog::exportRequested,
                     &window,
                     [&window, week](const ReportSettings& settings, const QString& format, const QString& path) {
                         Q_EMIT window.reportRequested(week, settings, format, path);
                     });
    dialog->open();
    dialog->askReport();
}

void askChartFile(MainWindow& window, const QString& name, const models::ChartSpec& chart)
{
    auto* dialog = new QFileDialog(&window, MainWindow::tr("Export chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const charts::Format& format : charts::formats()) filters += filterOf(format);
    dialog->setNameFilters(filters);
    const auto follow = [dialog] { dialog->setDefaultSuffix(QString::fromLatin1(chosen(*dialog).ending)); };
    follow();
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    dialog->selectFile(withEnding(fileName(name), chosen(*dialog)));
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, [&window, dialog, chart](const QString& path) {
        write(window, withEnding(path, chosen(*dialog)), path, chart);
    });
    dialog->open();
}

}
