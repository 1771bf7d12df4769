// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QComboBox;
class QFormLayout;
class QLabel;

namespace widgets {

class Label;

/// What the user wants: the system's theme, or one of ours.
enum class ThemeChoice { system, light, dark };

/// The few settings there are; they apply at once.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(QWidget* parent = nullptr);

    QString title() const override { return tr("Settings"); }
    QString helpId() const override { return QStringLiteral("settings"); }

    QWidget* mainWidget() override;

    // What is in force, without asking for anything.
    void setTheme(ThemeChoice choice);
    void setLanguage(const QString& language);
    void setTextSize(int percent);
    void setPath(const QString& path);

Q_SIGNALS:
    void themeRequested(widgets::ThemeChoice choice);
    void languageRequested(const QString& language);
    void textSizeRequested(int percent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    QLabel* caption(QWidget* of);

    QLabel* m_title;
    QFormLayout* m_form;
    QComboBox* m_theme;
    QComboBox* m_language;
    QComboBox* m_textSize;
    QLabel* m_zone;
    Label* m_path;
    QLabel* m_note;
};

}
