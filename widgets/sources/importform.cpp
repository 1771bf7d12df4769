// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/importform.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/captioned.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>
#include <array>

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

template <class T>
std::optional<T> optionalOf(const Result<T>& result)
{
    return result ? std::optional<T>(*result) : std::nullopt;
}

std::string percentTarget(const QString& text)
{
    const std::string trimmed = models::utf8(text.trimmed());
    return trimmed.empty() || trimmed.back() == '%' ? trimmed : trimmed + '%';
}

}

ImportForm::ImportForm(QWidget* parent)
    : QWidget(parent)
    , m_encoding(box("encodingBox", encodings))
    , m_delimiter(box("delimiterBox", delimiters))
    , m_header(box("headerBox", headers))
    , m_zone(box("zoneBox", zones))
    , m_stamp(box("stampBox", stamps))
    , m_project(new QComboBox)
    , m_indicator(edit("indicatorEdit"))
    , m_family(box("familyBox", families))
    , m_kind(box("kindBox", kinds))
    , m_target(edit("targetEdit"))
    , m_window(box("windowBox", windows))
    , m_op(box("opBox", ops))
    , m_threshold(edit("thresholdEdit"))
    , m_limits(new QWidget)
{
    for (QComboBox* typed : {m_zone, m_project, m_window}) {
        typed->setEditable(true);
        typed->setInsertPolicy(QComboBox::NoInsert);
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
                              captioned(m_stamp, 180)}));
    rows->addLayout(fieldRow({captioned(m_project, 208),
                              captioned(m_indicator, 168),
                              captioned(m_family, 140),
                              captioned(m_kind, 128),
                              m_limits,
                              captioned(m_target, 72),
                              captioned(m_window, 104)}));
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

// The first entry is "auto", with what was detected.
void ImportForm::fill(QComboBox& box, std::span<const Choice> choices, const std::string& detected)
{
    const int current = std::max(box.currentIndex(), 0);
    const QString typed = box.isEditable() && box.findText(box.currentText()) < 0 ? box.currentText() : QString();
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(detected.empty() ? tr("auto") : tr("%1 (auto)").arg(shown(choices, detected)), QString());
    for (const Choice& choice : choices) box.addItem(choiceText(choice), QString::fromLatin1(choice.value));
    box.setCurrentIndex(std::min(current, box.count() - 1));
    if (!typed.isEmpty()) box.setEditText(typed);
}

void ImportForm::show(const ImportPreview& preview)
{
    m_preview = preview;
    const ImportRecipe& r = preview.recipe;
    fill(*m_encoding, encodings, r.encoding);
    fill(*m_delimiter, delimiters, r.delimiter);
    fill(*m_header, headers, !r.header ? "" : *r.header ? "1" : "0");
    fill(*m_zone, zones, r.zone);
    fill(*m_stamp, stamps, nameOf(r.stamp));
    fill(*m_family, families, nameOf(r.family));
    fill(*m_kind, kinds, nameOf(r.kind));
    fill(*m_window, windows, r.window ? format(*r.window) : "");
    fill(*m_op, ops, nameOf(r.op));
    if (!m_target->isModified()) m_target->setText(r.target ? models::text(formatPercent(*r.target)) : QString());
    if (!m_threshold->isModified() && r.threshold) m_threshold->setText(QLocale::c().toString(*r.threshold));
    m_limits->setVisible(preview.shape == Shape::value);
}

void ImportForm::setProjects(const QStringList& names)
{
    const QString typed = m_project->currentText();
    const QSignalBlocker quiet(m_project);
    m_project->clear();
    m_project->addItems(names);
    m_project->setEditText(typed.isEmpty() && names.size() == 1 ? names.front() : typed);
}

void ImportForm::focusProject() { m_project->setFocus(Qt::OtherFocusReason); }

void ImportForm::suggestIndicator(const QString& name)
{
    if (!m_indicator->isModified()) m_indicator->setText(name);
}

void ImportForm::writeTo(ImportRecipe& r) const
{
    r.encoding = chosen(*m_encoding);
    r.delimiter = chosen(*m_delimiter);
    r.zone = chosen(*m_zone);
    const std::string header = chosen(*m_header);
    r.header = header.empty() ? std::nullopt : std::optional(header == "1");
    r.stamp = parseName<Stamp>(chosen(*m_stamp));
    r.project = models::utf8(m_project->currentText().trimmed());
    r.indicator = models::utf8(m_indicator->text().trimmed());
    r.family = parseName<Family>(chosen(*m_family));
    r.kind = parseName<Kind>(chosen(*m_kind));
    r.target = optionalOf(parseTarget(percentTarget(m_target->text())));
    r.window = optionalOf(parseLength(chosen(*m_window)));
    r.op = parseName<Op>(chosen(*m_op));
    bool number = false;
    const double threshold = QLocale::c().toDouble(m_threshold->text().trimmed(), &number);
    r.threshold = number ? std::optional(threshold) : std::nullopt;
}

void ImportForm::retranslate()
{
    const std::array<std::pair<QWidget*, QString>, 13> captions{{{m_encoding, tr("Encoding")},
                                                                 {m_delimiter, tr("Delimiter")},
                                                                 {m_header, tr("Header")},
                                                                 {m_zone, tr("Zone of the times")},
                                                                 {m_stamp, tr("Times are the")},
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
