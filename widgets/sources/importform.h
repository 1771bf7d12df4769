// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/importpreview.h"

#include <QWidget>
#include <span>

class QComboBox;
class QLineEdit;

namespace widgets {

/// A choice of a box: what the recipe holds, and what people read.
struct Choice {
    const char* value;
    const char* text; ///< source text, context "choices"; null: the value itself
};

/// The fields of a recipe beside its columns: how to read the file, and what the figures are. What the user leaves on
/// "auto" stays empty in the recipe, and what was detected instead is said.
class ImportForm final : public QWidget {
    Q_OBJECT

public:
    explicit ImportForm(QWidget* parent = nullptr);

    /// Fills in what a preview detected; the user's own choices stay.
    void show(const reliability::ImportPreview& preview);
    void focusProject();
    void setProjects(const QStringList& names);
    /// The name to suggest for the indicator; replaces one that the user did not type.
    void suggestIndicator(const QString& name);
    void writeTo(reliability::ImportRecipe& recipe) const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QComboBox* box(const char* name, std::span<const Choice> choices);
    QLineEdit* edit(const char* name);
    void fill(QComboBox& box, std::span<const Choice> choices, const std::string& detected);

    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QComboBox* m_zone;
    QComboBox* m_stamp;
    QComboBox* m_project;
    QLineEdit* m_indicator;
    QComboBox* m_family;
    QComboBox* m_kind;
    QLineEdit* m_target;
    QComboBox* m_window;
    QComboBox* m_op;
    QLineEdit* m_threshold;
    QWidget* m_limits;
    reliability::ImportPreview m_preview;
};

}
