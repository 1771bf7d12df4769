// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportdialog.h"

#include "widgets/models/dates.h"
#include "widgets/models/words.h"
#include "widgets/parts/captioned.h"
#include "widgets/parts/label.h"
#include "widgets/report/printedreport.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace widgets {

using namespace reliability;

namespace {

struct Kind {
    ReportKind kind;
    const char* title;
};
constexpr std::array kinds{
    Kind{ReportKind::weekly, QT_TRANSLATE_NOOP("widgets::ReportDialog", "Report of the week")},
    Kind{ReportKind::digest, QT_TRANSLATE_NOOP("widgets::ReportDialog", "Digest before the meeting")},
};

/// A format; one without ending is a folder.
struct Format {
    const char* name;
    const char* ending;
    const char* title;
};
constexpr std::array formats{
    Format{"html", ".html", QT_TRANSLATE_NOOP("widgets::ReportDialog", "Web page (*.html)")},
    Format{"pdf", ".pdf", QT_TRANSLATE_NOOP("widgets::ReportDialog", "PDF (*.pdf)")},
    Format{"markdown", ".md", QT_TRANSLATE_NOOP("widgets::ReportDialog", "Markdown (*.md)")},
    Format{"md", nullptr, QT_TRANSLATE_NOOP("widgets::ReportDialog", "Folder: Markdown and pictures")},
    Format{"csv", nullptr, QT_TRANSLATE_NOOP("widgets::ReportDialog", "Folder: the data behind, CSV")},
};

struct Paper {
    QPageSize::PageSizeId size;
    const char* title;
};
constexpr std::array papers{
    Paper{QPageSize::A4, QT_TRANSLATE_NOOP("widgets::ReportDialog", "A4")},
    Paper{QPageSize::Letter, QT_TRANSLATE_NOOP("widgets::ReportDialog", "US Letter")},
};

constexpr int dialogWidth = 820, dialogHeight = 720;

template <class Row>
void fill(QComboBox& box, const Row& rows)
{
    const int current = std::max(box.currentIndex(), 0);
    box.clear();
    for (const auto& row : rows) box.addItem(ReportDialog::tr(row.title));
    box.setCurrentIndex(current);
}

const Format& chosen(const QComboBox& box) { return formats[static_cast<std::size_t>(box.currentIndex())]; }

template <class W>
W* named(const char* name)
{
    auto* widget = new W;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

}

ReportDialog::ReportDialog(Week week, QWidget* parent)
    : QDialog(parent)
    , m_week(week)
    , m_kind(named<QComboBox>("reportKind"))
    , m_format(named<QComboBox>("reportFormat"))
    , m_paper(named<QComboBox>("reportPaper"))
    , m_redact(named<QCheckBox>("reportRedact"))
    , m_area(named<QScrollArea>("reportPreview"))
    , m_sheet(new QLabel)
    , m_place(new Label(Role::secondary, Tone::secondary, "reportPage"))
    , m_back(named<QPushButton>("reportBack"))
    , m_next(named<QPushButton>("reportNext"))
    , m_export(named<QPushButton>("reportExport"))
    , m_close(named<QPushButton>("reportClose"))
{
    setObjectName(QStringLiteral("reportDialog"));
    build();
    retranslate();
    const QSize room = parent ? parent->window()->size() * 9 / 10 : QSize(dialogWidth, dialogHeight);
    resize(QSize(scaled(dialogWidth), scaled(dialogHeight)).boundedTo(room));
    connect(m_kind, &QComboBox::activated, this, &ReportDialog::askReport);
    connect(m_redact, &QCheckBox::toggled, this, &ReportDialog::askReport);
    connect(m_paper, &QComboBox::activated, this, &ReportDialog::typeset);
    connect(m_back, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_export, &QPushButton::clicked, this, &ReportDialog::askPath);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence::MoveToNextPage, this), &QShortcut::activated, this, [this] { turn(1); });
    connect(new QShortcut(QKeySequence::MoveToPreviousPage, this), &QShortcut::activated, this, [this] { turn(-1); });
}

ReportDialog::~ReportDialog() = default;

ReportSettings ReportDialog::settings() const
{
    return {kinds[static_cast<std::size_t>(m_kind->currentIndex())].kind,
            m_redact->isChecked() ? models::Texts::redacted : models::Texts::all,
            papers[static_cast<std::size_t>(m_paper->currentIndex())].size};
}

void ReportDialog::build()
{
    m_sheet->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_area->setWidget(m_sheet);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setBackgroundRole(QPalette::Dark);
    m_export->setDefault(true);
    for (QPushButton* each : {m_back, m_next, m_close}) each->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(space::l), scaled(space::l), scaled(space::l), scaled(space::l));
    column->setSpacing(scaled(space::m));
    column->addLayout(choices());
    column->addWidget(m_redact);
    column->addWidget(m_area, 1);
    column->addLayout(pageLine());
}

QLayout* ReportDialog::choices()
{
    return fieldRow({captioned(m_kind, 240), captioned(m_format, 264), captioned(m_paper, 120)});
}

QLayout* ReportDialog::pageLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(scaled(space::s));
    line->addWidget(m_back);
    line->addWidget(m_next);
    line->addWidget(m_place, 1);
    line->addWidget(m_close);
    line->addWidget(m_export);
    return line;
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Export report %1").arg(models::week(m_week)));
    fill(*m_kind, kinds);
    fill(*m_format, formats);
    fill(*m_paper, papers);
    setCaption(m_kind, tr("What"));
    setCaption(m_format, tr("Format"));
    setCaption(m_paper, tr("Paper"));
    m_redact->setText(tr("Leave out titles, names of people and free texts"));
    m_back->setText(tr("Previous page"));
    m_next->setText(tr("Next page"));
    m_close->setText(tr("Close"));
    m_export->setText(tr("Export..."));
    showPage();
}

void ReportDialog::askReport()
{
    m_printed.reset();
    m_problem.clear();
    showPage();
    Q_EMIT previewRequested(settings());
}

void ReportDialog::setReport(const ReportSettings& of, const Result<models::Report>& report)
{
    const ReportSettings now = settings();
    if (of.kind != now.kind || of.texts != now.texts) return;
    m_problem = report ? QString() : models::sentence(report.error());
    if (!report) return showPage();
    m_report = *report;
    m_page = 0;
    typeset();
}

void ReportDialog::typeset()
{
    if (m_report.title.isEmpty()) return;
    m_printed = std::make_unique<PrintedReport>(m_report, settings().paper);
    showPage();
}

void ReportDialog::turn(int pages)
{
    if (!m_printed) return;
    m_page += pages;
    showPage();
    m_area->verticalScrollBar()->setValue(0);
}

void ReportDialog::showPage()
{
    m_export->setEnabled(m_problem.isEmpty());
    const int last = m_printed ? m_printed->pages() - 1 : 0;
    m_page = std::clamp(m_page, 0, last);
    m_back->setEnabled(m_printed && m_page > 0);
    m_next->setEnabled(m_printed && m_page < last);
    if (!m_printed) {
        m_place->setText(m_problem.isEmpty() ? tr("The pages are being made...") : m_problem);
        m_sheet->setPixmap({});
        return;
    }
    m_place->setText(tr("Page %1 of %2").arg(m_page + 1).arg(last + 1));
    m_sheet->setAccessibleName(m_place->text());
    const qreal ratio = devicePixelRatioF();
    const int width = m_area->viewport()->width() - scaled(space::xl);
    QImage image = m_printed->image(m_page, std::max(1, qRound(width * ratio)));
    image.setDevicePixelRatio(ratio);
    m_sheet->setPixmap(QPixmap::fromImage(std::move(image)));
}

void ReportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    askReport();
}

void ReportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    showPage();
}

/// A folder of its own in the chosen one: no file of others is among those that are written.
QString ReportDialog::folderIn(const QString& parent) const
{
    const QDir dir(parent);
    const QString name = QStringLiteral("%1-%2").arg(models::week(m_week), QString::fromLatin1(chosen(*m_format).name));
    QString free = name;
    for (int n = 2; dir.exists(free); ++n) free = QStringLiteral("%1-%2").arg(name).arg(n);
    return dir.filePath(free);
}

void ReportDialog::askPath()
{
    const Format format = chosen(*m_format);
    auto* dialog = new QFileDialog(this, format.ending ? tr("Export report") : tr("Folder to put it in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (format.ending) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(tr(format.title));
        dialog->setDefaultSuffix(QString::fromLatin1(format.ending));
        const bool digest = settings().kind == ReportKind::digest;
        dialog->selectFile(models::week(m_week) + QLatin1String(digest ? "-digest" : "") +
                           QLatin1String(format.ending));
    } else {
        dialog->setFileMode(QFileDialog::Directory);
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
        Q_EMIT exportRequested(settings(), QString::fromLatin1(format.name), format.ending ? path : folderIn(path));
        accept();
    });
    dialog->open();
}

}
