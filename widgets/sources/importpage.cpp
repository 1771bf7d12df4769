// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/importpage.h"

#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"
#include "widgets/sources/importform.h"
#include "widgets/sources/previewmodel.h"
#include "widgets/sources/roleheader.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <chrono>

namespace widgets {
namespace {

constexpr std::chrono::milliseconds previewDelay(150);
constexpr int rejectedHeight = 128, previewHeight = 176;

}

ImportPage::ImportPage(QWidget* parent)
    : Page(parent)
    , m_delay(new QTimer(this))
    , m_title(new Label(Role::pageTitle))
    , m_file(new Label(Role::body, Tone::secondary, "importFile"))
    , m_choose(new QPushButton)
    , m_form(new ImportForm)
    , m_rows(new PreviewModel(this))
    , m_roles(new RoleHeader)
    , m_table(makeTable(*m_rows, "previewTable", -1))
    , m_result(new Label(Role::body, Tone::main, "importResult"))
    , m_show(new QToolButton)
    , m_budget(new Label(Role::strong, Tone::main, "importBudget"))
    , m_rejected(new RejectedModel(this))
    , m_rejectedTable(makeTable(*m_rejected, "rejectedTable", RejectedModel::Reason))
    , m_import(new QPushButton)
{
    m_choose->setObjectName(QStringLiteral("chooseFileButton"));
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setDefault(true);
    m_show->setObjectName(QStringLiteral("showRejected"));
    m_show->setCheckable(true);
    m_table->setHorizontalHeader(m_roles);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setMinimumHeight(scaled(previewHeight));
    m_rejectedTable->setFixedHeight(scaled(rejectedHeight));
    m_rejectedTable->hide();
    m_delay->setSingleShot(true);
    build();
    connect(m_delay, &QTimer::timeout, this, [this] { ask(recipe()); });
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(m_form, &ImportForm::changed, this, &ImportPage::askSoon);
    connect(m_roles, &RoleHeader::rolesChanged, this, [this] {
        m_rolesChosen = true;
        askSoon();
    });
    connect(m_show, &QToolButton::toggled, m_rejectedTable, &QWidget::setVisible);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(m_path, recipe()); });
    retranslate();
    setFile({});
}

void ImportPage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_file);
    head->addStretch();
    head->addWidget(m_choose);
    m_file->setElided();
    auto* foot = new Flow;
    foot->setSpacing(scaled(space::m));
    foot->addWidget(m_result);
    foot->addWidget(m_show);
    foot->addStretch();
    foot->addWidget(m_budget);
    foot->addWidget(m_import);
    auto* column = new QVBoxLayout(content());
    const int side = scaled(space::xl);
    column->setContentsMargins(side, scaled(space::xl - space::xs), side, scaled(space::l));
    column->setSpacing(scaled(space::l));
    column->addLayout(head);
    column->addWidget(m_form);
    column->addWidget(m_table, 1);
    column->addWidget(m_rejectedTable);
    column->addLayout(foot);
}

void ImportPage::open(const Place& place)
{
    if (!place.file.empty()) setFile(models::text(place.file));
}

void ImportPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Import CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::setFile);
    dialog->open();
}

void ImportPage::setFile(const QString& path)
{
    m_path = path;
    m_preview.reset();
    m_rolesChosen = false;
    m_remembered = {};
    m_delay->stop();
    m_form->clear(QFileInfo(path).completeBaseName());
    if (path.isEmpty())
        return showEmpty(tr("Drop a CSV file anywhere in this window, or choose one."),
                         {{tr("Choose a file..."), QStringLiteral("emptyChooseButton"), [this] { chooseFile(); }}});
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
    m_import->setEnabled(false);
    // Of a recipe that says nothing the answer begins with how the file was read before.
    ask({});
    showLoading();
}

reliability::ImportRecipe ImportPage::recipe() const
{
    reliability::ImportRecipe recipe = m_remembered;
    m_form->writeTo(recipe);
    if (m_rolesChosen) m_roles->writeTo(recipe);
    return recipe;
}

// Until the answer is there nothing is known of what the fields say now.
void ImportPage::askSoon()
{
    m_import->setEnabled(false);
    m_delay->start(previewDelay);
}

void ImportPage::ask(reliability::ImportRecipe recipe)
{
    m_asked = std::move(recipe);
    Q_EMIT previewRequested(m_path, m_asked);
}

void ImportPage::setPreview(const reliability::ImportPreview& preview)
{
    // Answers to what was asked before are late.
    const bool late = preview.file != models::utf8(m_path) || preview.asked != m_asked || m_delay->isActive();
    if (m_path.isEmpty() || (!preview.file.empty() && late)) return;
    const bool first = !m_preview;
    if (first && !preview.recipe.project.empty()) {
        m_remembered = preview.recipe;
        m_form->begin(preview.recipe);
    }
    m_preview = preview;
    // What failed before it had columns knows nothing of them: they, and what they are for, stay as they were.
    if (first || !preview.columns.empty()) {
        m_rows->show(preview.columns, preview.rows);
        m_roles->show(preview.columns, preview.recipe);
        fitColumns();
        m_form->show(preview);
    }
    m_rejected->setRows(preview.rejected);
    showResult();
    showReady();
    if (first) m_form->focusProject();
}

// As the page is read, and on to the reason why the button is off, which Tab would leave out; the boxes of the columns
// are made anew with them.
void ImportPage::orderTabs()
{
    QWidget* last = m_roles->orderTabs(m_form->orderTabs(m_choose));
    for (QWidget* next :
         std::initializer_list<QWidget*>{m_table, m_rejectedTable, m_result, m_show, m_budget, m_import}) {
        if (next->focusPolicy() == Qt::NoFocus) continue;
        setTabOrder(last, next);
        last = next;
    }
}

// Times with zones are long: a column is as wide as what stands in it, up to twice the usual width.
void ImportPage::fitColumns()
{
    const QAbstractItemView& view = *m_table; // public there
    const int usual = m_roles->defaultSectionSize();
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_roles->resizeSection(column, std::clamp(view.sizeHintForColumn(column), usual, 2 * usual));
}

void ImportPage::showResult()
{
    if (!m_preview) return;
    const reliability::ImportPreview& p = *m_preview;
    const auto n = [](std::int64_t count) { return models::count(static_cast<double>(count)); };
    m_result->setText(p.error ? models::sentence(*p.error)
                              : tr("%1 rows ready, %2 rejected, %3 duplicates (the last one counts)")
                                    .arg(n(p.ready), n(p.rejectedCount), n(p.duplicates)));
    m_result->setWordWrap(p.error.has_value());
    m_show->setVisible(!p.rejected.empty());
    if (p.rejected.empty()) m_show->setChecked(false);
    m_budget->setText(
        p.budget && p.budget->remaining
            ? tr("%1 good, %2 of the budget left").arg(models::attainment(*p.budget), models::remaining(*p.budget))
            : QString());
    const QString why = obstacle();
    m_import->setEnabled(why.isEmpty());
    m_import->setToolTip(why);
    m_import->setAccessibleDescription(why);
    if (!why.isEmpty() && !p.error) m_budget->setText(why);
    m_result->setFocusPolicy(p.error ? Qt::TabFocus : Qt::NoFocus);
    m_budget->setFocusPolicy(!why.isEmpty() && !p.error ? Qt::TabFocus : Qt::NoFocus);
    orderTabs();
}

/// Why the file can't be imported as things stand; empty when it can.
QString ImportPage::obstacle() const
{
    if (m_preview->error) return models::sentence(*m_preview->error);
    if (const QString problem = m_form->problem(); !problem.isEmpty()) return problem;
    const reliability::ImportRecipe wanted = recipe();
    if (wanted.project.empty() || wanted.indicator.empty()) return tr("Name the project and the indicator to import.");
    return m_preview->ready == 0 ? tr("No row can be imported.") : QString();
}

void ImportPage::retranslate()
{
    m_title->setText(title());
    m_choose->setText(tr("Other file..."));
    m_show->setText(tr("Show rejected rows"));
    m_import->setText(tr("Import"));
    m_table->setAccessibleName(tr("First rows of the file"));
    m_rejectedTable->setAccessibleName(tr("Rejected rows"));
    m_rejected->retranslate();
    m_form->retranslate();
    m_roles->retranslate();
    showResult();
}

void ImportPage::refresh()
{
    QStringList names;
    for (const auto& project : review()->projects) names += models::text(project->project.name);
    m_form->setProjects(names);
    if (m_path.isEmpty()) setFile({});
}

}
