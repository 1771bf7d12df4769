// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settingspage.h"

#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/parts/label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>
#include <array>

namespace widgets {
namespace {

constexpr std::array themes{
    QT_TRANSLATE_NOOP("widgets::SettingsPage", "As the system"),
    QT_TRANSLATE_NOOP("widgets::SettingsPage", "Light"),
    QT_TRANSLATE_NOOP("widgets::SettingsPage", "Dark"),
};

struct Language {
    const char* code;
    const char* name; ///< in itself: never translated
};
constexpr std::array languages{Language{"en", "English"}, Language{"ja", "\u65E5\u672C\u8A9E"}};

constexpr std::array textSizes{100, 125, 150, 175, 200}; // percent
constexpr int fieldWidth = 240;

QComboBox* combo(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setFixedWidth(scaled(fieldWidth));
    return box;
}

}

SettingsPage::SettingsPage(QWidget* parent)
    : Page(parent)
    , m_title(new Label(Role::pageTitle))
    , m_form(new QFormLayout)
    , m_theme(combo("themeCombo"))
    , m_language(combo("languageCombo"))
    , m_textSize(combo("textSizeCombo"))
    , m_zone(new Label(Role::body, Tone::main, "workspaceZone"))
    , m_path(new Label(Role::mono, Tone::main, "workspacePath"))
    , m_note(new Label(Role::body, Tone::secondary))
{
    m_path->setElided();
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (const char* theme : themes) m_theme->addItem(QString::fromLatin1(theme));
    for (const Language& language : languages)
        m_language->addItem(QString::fromUtf8(language.name), QString::fromLatin1(language.code));
    for (const int percent : textSizes) m_textSize->addItem(QStringLiteral("%1 %").arg(percent), percent);
    m_form->setHorizontalSpacing(scaled(space::xl));
    m_form->setVerticalSpacing(scaled(space::m));
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QWidget* field : std::initializer_list<QWidget*>{m_theme, m_language, m_textSize, m_zone, m_path})
        m_form->addRow(QStringLiteral(" "), field);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), scaled(space::xl));
    column->setSpacing(scaled(space::l));
    column->addWidget(m_title);
    column->addLayout(m_form);
    column->addWidget(m_note);
    column->addStretch();
    connect(
        m_theme, &QComboBox::activated, this, [this](int i) { Q_EMIT themeRequested(static_cast<ThemeChoice>(i)); });
    connect(m_language, &QComboBox::activated, this, [this] {
        Q_EMIT languageRequested(m_language->currentData().toString());
    });
    connect(m_textSize, &QComboBox::activated, this, [this] {
        Q_EMIT textSizeRequested(m_textSize->currentData().toInt());
    });
    retranslate();
    showReady();
}

QWidget* SettingsPage::mainWidget() { return m_theme; }

void SettingsPage::setTheme(ThemeChoice choice) { m_theme->setCurrentIndex(static_cast<int>(choice)); }

void SettingsPage::setLanguage(const QString& language)
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
}

void SettingsPage::setTextSize(int percent) { m_textSize->setCurrentIndex(std::max(0, m_textSize->findData(percent))); }

void SettingsPage::setPath(const QString& path) { m_path->setText(path); }

QLabel* SettingsPage::caption(QWidget* of) { return qobject_cast<QLabel*>(m_form->labelForField(of)); }

void SettingsPage::retranslate()
{
    m_title->setText(title());
    for (std::size_t i = 0; i < themes.size(); ++i) m_theme->setItemText(static_cast<int>(i), tr(themes[i]));
    const std::array<std::pair<QWidget*, QString>, 5> captions{{{m_theme, tr("Theme")},
                                                                {m_language, tr("Language")},
                                                                {m_textSize, tr("Text size")},
                                                                {m_zone, tr("Zone of the weeks")},
                                                                {m_path, tr("Workspace")}}};
    for (const auto& [field, text] : captions) {
        caption(field)->setText(text);
        if (qobject_cast<QComboBox*>(field)) field->setAccessibleName(text);
    }
    m_note->setText(tr("Settings apply at once. Nothing leaves this machine."));
}

void SettingsPage::refresh()
{
    m_zone->setText(models::text(review()->zone.name()));
    showReady();
}

}
