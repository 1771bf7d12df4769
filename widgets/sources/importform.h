// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/importpreview.h"

#include <QWidget>
#include <span>

class QComboBox;
class QLineEdit;

namespace widgets {

class Label;

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

    /// Another file: everything as in the beginning, with a name to suggest for the indicator.
    void clear(const QString& indicator);
    /// Takes project and indicator from how the file was read before, where the user has not typed some already.
    void begin(const reliability::ImportRecipe& remembered);
    /// Fills in what a preview detected; the user's own choices stay.
    void show(const reliability::ImportPreview& preview);
    void focusProject();
    /// Tab goes from `before` through the fields as they stand; returns the last of them.
    QWidget* orderTabs(QWidget* before);
    void setProjects(const QStringList& names);
    /// Writes what the fields say; what is left on "auto" stays as the recipe has it.
    void writeTo(reliability::ImportRecipe& recipe) const;
    /// Why the fields can't be taken as they stand, as a sentence; empty when they can.
    QString problem() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QComboBox* box(const char* name, std::span<const Choice> choices);
    QLineEdit* edit(const char* name);
    void fill(QComboBox& box, std::span<const Choice> choices, const std::string& detected);
    reliability::Result<std::optional<reliability::Target>> target() const;
    void showProblem();

    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QComboBox* m_zone;
    QComboBox* m_stamp;
    QComboBox* m_counts;
    QComboBox* m_interval;
    QComboBox* m_project;
    QLineEdit* m_indicator;
    QComboBox* m_family;
    QComboBox* m_kind;
    QLineEdit* m_target;
    QComboBox* m_window;
    QComboBox* m_op;
    QLineEdit* m_threshold;
    QWidget* m_limits;
    Label* m_problem;
    reliability::ImportPreview m_preview;
};

}
