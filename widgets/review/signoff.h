// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"

#include <QPointer>
#include <QWidget>
#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace widgets {

class Label;

/// The signatures of both roles: a name picked and a button each, and what stands against it. One person for both roles
/// only alone, with a reason. A signature is asked about once: it can't be taken back here.
class SignOff final : public QWidget {
    Q_OBJECT

public:
    explicit SignOff(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review);
    void retranslate();
    /// Asks whether to sign for the first role that has not, and when called again signs; where something stands
    /// against it, goes to the field that mends it.
    void signNext();

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);

private:
    struct Line {
        Label* role;
        QComboBox* name;
        QPushButton* sign;
        Label* done;
    };
    void addLine(reliability::ReviewRole role);
    void build();
    void fillNames(const Line& line, reliability::ReviewRole role);
    void showState();
    reliability::Signature wanted(reliability::ReviewRole role) const;
    void sign(reliability::ReviewRole role);
    void ask(const reliability::Signature& signature);
    QString question() const;

    std::array<Line, 2> m_lines{};
    QCheckBox* m_solo;
    QLineEdit* m_reason;
    Label* m_problem;
    std::optional<reliability::Signature> m_asked;     ///< what is given when it is asked for once more
    QPointer<QWidget> m_from;                          ///< had the keys when it was asked
    const reliability::ReviewData* m_review = nullptr; ///< the page's, while it shows it
};

}
