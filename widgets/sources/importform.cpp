// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/importform.h"

#include "reliability/columns.h"
#include "reliability/duration.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/captioned.h"
#include "widgets/parts/label.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>
#include <array>
#include <cmath>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::array encodings{
    Choice{"UTF-8", nullptr}, Choice{"UTF-16", nullptr}, Choice{"Shift_JIS", nullptr}, Choice{"EUC-JP", nullptr}};
constexpr std::array delimiters{Choice{",", QT_TRANSLATE_NOOP("choices", "comma")},
                                Choice{";", QT_TRANSLATE_NOOP("choices", "semicolon")},
                                Choice{"tab", QT_TRANSLATE_NOOP("choices", "tab")},
                                Choice{"|", QT_TRANSLATE_NOOP("choices", "bar")}};
constexpr std::array headers{Choice{"1", QT_TRANSLATE_NOOP("choices", "first row")},
                             Choice{"0", QT_TRANSLATE_NOOP("choices", "none")}};
constexpr std::array zones{Choice{"UTC", nullptr},
                           Choice{"Asia/Tokyo", nullptr},
                           Choice{"Europe/Berlin", nullptr},
                           Choice{"America/New_York", nullptr},
                           Choice{"America/Los_Angeles", nullptr}};
constexpr std::array stamps{Choice{"start", QT_TRANSLATE_NOOP("choices", "start of interval")},
                            Choice{"end", QT_TRANSLATE_NOOP("choices", "end of interval")}};
constexpr std::array counts{Choice{"0", QT_TRANSLATE_NOOP("choices", "of each interval")},
                            Choice{"1", QT_TRANSLATE_NOOP("choices", "running totals")}};
constexpr std::array intervals{
    Choice{"1m", nullptr}, Choice{"5m", nullptr}, Choice{"1h", nullptr}, Choice{"1d", nullptr}};
constexpr std::array families{Choice{"ordinary", QT_TRANSLATE_NOOP("choices", "ordinary")},
                              Choice{"ml", QT_TRANSLATE_NOOP("choices", "ML")},
                              Choice{"kpi", QT_TRANSLATE_NOOP("choices", "KPI")}};
constexpr std::array kinds{Choice{"online", QT_TRANSLATE_NOOP("choices", "online")},
                           Choice{"batch", QT_TRANSLATE_NOOP("choices", "batch")}};
constexpr std::array windows{
    Choice{"7d", nullptr}, Choice{"28d", nullptr}, Choice{"30d", nullptr}, Choice{"91d", nullptr}};
constexpr std::array ops{Choice{"lte", QT_TRANSLATE_NOOP("choices", "at most")},
                         Choice{"lt", QT_TRANSLATE_NOOP("choices", "below")},
                         Choice{"gte", QT_TRANSLATE_NOOP("choices", "at least")},
                         Choice{"gt", QT_TRANSLATE_NOOP("choices", "above")}};

QString choiceText(const Choice& choice)
{
    return choice.text == nullptr ? QString::fromLatin1(choice.value)
                                  : QCoreApplication::translate("choices", choice.text);
}

QString shown(std::span<const Choice> choices, const std::string& value)
{
    for (const Choice& choice : choices)
        if (choice.value == value) return choiceText(choice);
    return models::text(value);
}

// What the user chose: the data of an item, or a text typed into the box; empty for "auto".
std::string chosen(const QComboBox& box)
{
    const int at = box.findText(box.currentText());
    return models::utf8(at >= 0 ? box.itemData(at).toString() : box.currentText().trimmed());
}

template <Named E>
std::string nameOf(const std::optional<E>& e)
{
    return e ? std::string(name(*e)) : std::string();
}

std::string flagOf(const std::optional<bool>& flag) { return !flag ? "" : *flag ? "1" : "0"; }

/// Sets what a box says, unless that is "auto".
template <Named E>
void put(std::optional<E>& to, const QComboBox& box)
{
    if (const auto value = parseName<E>(chosen(box))) to = value;
}

void put(std::string& to, const QComboBox& box)
{
    if (std::string value = chosen(box); !value.empty()) to = std::move(value);
}

/// None for an empty field.
Result<std::optional<Length>> lengthOf(const QComboBox& box)
{
    const std::string text = chosen(box);
    if (text.empty()) return std::optional<Length>();
    const auto length = parseLength(text);
    if (!length) return failed(length);
    return std::optional(*length);
}

/// None for an empty field.
Result<std::optional<Milliseconds>> intervalOf(const QComboBox& box)
{
    const std::string text = chosen(box);
    if (text.empty()) return std::optional<Milliseconds>();
    const auto interval = parseFixed(text);
    if (!interval) return failed(interval);
    return std::optional(*interval);
}

/// Back to "auto".
void reset(QComboBox& box)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(box.isEditable() ? -1 : 0);
    if (box.isEditable()) box.clearEditText();
}

std::optional<double> numberOf(const QLineEdit& edit)
{
    bool ok = false;
    const double number = QLocale::c().toDouble(edit.text().trimmed(), &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}

ImportForm::ImportForm(QWidget* parent)
    : QWidget(parent)
    , m_encoding(box("encodingBox", encodings))
    , m_delimiter(box("delimiterBox", delimiters))
    , m_header(box("headerBox", headers))
    , m_zone(box("zoneBox", zones))
    , m_stamp(box("stampBox", stamps))
    , m_counts(box("countsBox", counts))
    , m_interval(box("intervalBox", intervals))
    , m_project(new QComboBox)
    , m_indicator(edit("indicatorEdit"))
    , m_family(box("familyBox", families))
    , m_kind(box("kindBox", kinds))
    , m_target(edit("targetEdit"))
    , m_window(box("windowBox", windows))
    , m_op(box("opBox", ops))
    , m_threshold(edit("thresholdEdit"))
    , m_limits(new QWidget)
    , m_problem(new Label(Role::body, Tone::main, "fieldProblem"))
{
    for (QComboBox* typed : {m_zone, m_interval, m_window}) typed->removeItem(0); // an empty field is "auto"
    for (QComboBox* typed : {m_zone, m_interval, m_project, m_window}) {
        typed->setEditable(true);
        typed->setInsertPolicy(QComboBox::NoInsert);
        reset(*typed);
        connect(typed->lineEdit(), &QLineEdit::textEdited, this, &ImportForm::changed);
    }
    m_project->setObjectName(QStringLiteral("projectBox"));
    connect(m_project, &QComboBox::activated, this, &ImportForm::changed);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(scaled(space::m));
    auto* limits = new QHBoxLayout(m_limits);
    limits->setContentsMargins(0, 0, 0, 0);
    limits->setSpacing(scaled(space::s));
    limits->addWidget(captioned(m_op, 104));
    limits->addWidget(captioned(m_threshold, 80));
    rows->addLayout(fieldRow({captioned(m_encoding, 148),
                              captioned(m_delimiter, 148),
                              captioned(m_header, 148),
                              captioned(m_zone, 208),
                              captioned(m_stamp, 180),
                              captioned(m_counts, 160),
                              captioned(m_interval, 128)}));
    rows->addLayout(fieldRow({captioned(m_project, 208),
                              captioned(m_indicator, 168),
                              captioned(m_family, 140),
                              captioned(m_kind, 128),
                              m_limits,
                              captioned(m_target, 72),
                              captioned(m_window, 104),
                              m_problem}));
    m_problem->setFixedHeight(scaled(metric::control));
    m_problem->hide();
    connect(this, &ImportForm::changed, this, &ImportForm::showProblem);
    m_limits->hide();
    retranslate();
}

QComboBox* ImportForm::box(const char* name, std::span<const Choice> choices)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    fill(*box, choices, {});
    connect(box, &QComboBox::activated, this, &ImportForm::changed);
    return box;
}

QLineEdit* ImportForm::edit(const char* name)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    connect(edit, &QLineEdit::textEdited, this, [this, edit] {
        edit->setModified(true);
        Q_EMIT changed();
    });
    return edit;
}

// The first entry is "auto", with what was detected. Where one can type it stands in the empty field instead, and what
// is typed stays as it is: it moves no index.
void ImportForm::fill(QComboBox& box, std::span<const Choice> choices, const std::string& detected)
{
    const QString automatic = detected.empty() ? tr("auto") : tr("%1 (auto)").arg(shown(choices, detected));
    if (box.isEditable()) return box.lineEdit()->setPlaceholderText(automatic);
    const int current = std::max(box.currentIndex(), 0);
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(automatic, QString());
    for (const Choice& choice : choices) box.addItem(choiceText(choice), QString::fromLatin1(choice.value));
    box.setCurrentIndex(std::min(current, box.count() - 1));
}

void ImportForm::show(const ImportPreview& preview)
{
    m_preview = preview;
    const ImportRecipe& r = preview.recipe;
    fill(*m_encoding, encodings, r.encoding);
    fill(*m_delimiter, delimiters, r.delimiter);
    fill(*m_header, headers, flagOf(r.header));
    fill(*m_zone, zones, r.zone);
    fill(*m_stamp, stamps, nameOf(r.stamp));
    fill(*m_counts, counts, flagOf(r.cumulative));
    fill(*m_interval, intervals, {});
    m_interval->lineEdit()->setPlaceholderText(r.interval ? models::text(formatFixed(*r.interval))
                                                          : tr("not declared"));
    fill(*m_family, families, nameOf(r.family));
    fill(*m_kind, kinds, nameOf(r.kind));
    fill(*m_window, windows, r.window ? format(*r.window) : "");
    fill(*m_op, ops, nameOf(r.op));
    if (!m_target->isModified()) m_target->setText(r.target ? models::text(formatPercent(*r.target)) : QString());
    if (!m_threshold->isModified() && r.threshold) m_threshold->setText(QLocale::c().toString(*r.threshold));
    m_limits->setVisible(preview.shape == Shape::value || (!r.bucket.empty() && r.bucket != noColumn));
    showProblem();
}

void ImportForm::clear(const QString& indicator)
{
    m_preview = {};
    for (QComboBox* box :
         {m_encoding, m_delimiter, m_header, m_zone, m_stamp, m_counts, m_interval, m_family, m_kind, m_window, m_op})
        reset(*box);
    for (QLineEdit* edit : {m_target, m_threshold, m_indicator, m_project->lineEdit()}) {
        edit->clear();
        edit->setModified(false);
    }
    if (m_project->count() == 1) m_project->setEditText(m_project->itemText(0));
    m_indicator->setText(indicator);
    show(m_preview);
}

void ImportForm::begin(const ImportRecipe& remembered)
{
    if (!m_project->lineEdit()->isModified()) m_project->setEditText(models::text(remembered.project));
    if (!m_indicator->isModified()) m_indicator->setText(models::text(remembered.indicator));
}

Result<std::optional<Target>> ImportForm::target() const
{
    const std::string said = models::utf8(m_target->text().trimmed());
    if (said.empty()) return std::optional<Target>();
    const auto target = parseTarget(said.back() == '%' ? said : said + '%');
    if (!target) return fail(Code::targetUnreadable, {said});
    return std::optional(*target);
}

QString ImportForm::problem() const
{
    const auto wanted = target();
    if (!wanted) return tr("%1 is no target: give 0 to 100 %.").arg(m_target->text().trimmed());
    if (const auto step = intervalOf(*m_interval); !step) return models::sentence(step.error());
    if (const auto window = lengthOf(*m_window); !window) return models::sentence(window.error());
    if (!m_limits->isVisibleTo(this)) return {};
    const auto limit = numberOf(*m_threshold);
    if (!limit && !m_threshold->text().trimmed().isEmpty())
        return tr("%1 is no number.").arg(m_threshold->text().trimmed());
    ImportRecipe recipe = m_preview.recipe;
    put(recipe.op, *m_op);
    if (*wanted && (!limit || !recipe.op)) return tr("A target for values needs a limit: say when a value is good.");
    return {};
}

void ImportForm::showProblem()
{
    const QString said = problem();
    m_problem->setText(said);
    m_problem->setVisible(!said.isEmpty());
}

void ImportForm::setProjects(const QStringList& names)
{
    const QString typed = m_project->currentText();
    const QSignalBlocker quiet(m_project);
    m_project->clear();
    m_project->addItems(names);
    m_project->setEditText(typed.isEmpty() && names.size() == 1 ? names.front() : typed);
}

QWidget* ImportForm::orderTabs(QWidget* before)
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_encoding,
                                                          m_delimiter,
                                                          m_header,
                                                          m_zone,
                                                          m_stamp,
                                                          m_counts,
                                                          m_interval,
                                                          m_project,
                                                          m_indicator,
                                                          m_family,
                                                          m_kind,
                                                          m_op,
                                                          m_threshold,
                                                          m_target,
                                                          m_window}) {
        setTabOrder(before, field);
        before = field;
    }
    return before;
}

void ImportForm::focusProject() { m_project->setFocus(Qt::OtherFocusReason); }

void ImportForm::writeTo(ImportRecipe& r) const
{
    put(r.encoding, *m_encoding);
    put(r.delimiter, *m_delimiter);
    put(r.zone, *m_zone);
    if (const std::string header = chosen(*m_header); !header.empty()) r.header = header == "1";
    if (const std::string totals = chosen(*m_counts); !totals.empty()) r.cumulative = totals == "1";
    put(r.stamp, *m_stamp);
    if (const auto interval = intervalOf(*m_interval); interval && *interval) r.interval = *interval;
    put(r.family, *m_family);
    put(r.kind, *m_kind);
    put(r.op, *m_op);
    r.project = models::utf8(m_project->currentText().trimmed());
    r.indicator = models::utf8(m_indicator->text().trimmed());
    r.target = target().value_or(std::nullopt);
    if (const auto window = lengthOf(*m_window); window && *window) r.window = *window;
    r.threshold = numberOf(*m_threshold);
}

void ImportForm::retranslate()
{
    const std::array<std::pair<QWidget*, QString>, 15> captions{{{m_encoding, tr("Encoding")},
                                                                 {m_delimiter, tr("Delimiter")},
                                                                 {m_header, tr("Header")},
                                                                 {m_zone, tr("Zone of the times")},
                                                                 {m_stamp, tr("Times are the")},
                                                                 {m_counts, tr("Counts are")},
                                                                 {m_interval, tr("Expected every")},
                                                                 {m_project, tr("Project")},
                                                                 {m_indicator, tr("Indicator")},
                                                                 {m_family, tr("Family")},
                                                                 {m_kind, tr("Kind")},
                                                                 {m_target, tr("Target %")},
                                                                 {m_window, tr("Window")},
                                                                 {m_op, tr("Good when")},
                                                                 {m_threshold, tr("Limit")}}};
    for (const auto& [field, text] : captions) setCaption(field, text);
    m_project->lineEdit()->setPlaceholderText(tr("new or existing"));
    show(ImportPreview(m_preview));
}

}
