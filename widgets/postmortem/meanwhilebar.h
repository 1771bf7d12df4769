// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace widgets {

class Label;

/// Tells that somebody else saved the postmortem that is being written: what they changed, their text, and where both
/// changed the same, which of the two holds. Hidden while there is nothing to tell.
class MeanwhileBar final : public QWidget {
    Q_OBJECT

public:
    explicit MeanwhileBar(QWidget* parent = nullptr);

    /// Both are in the text now; `base` is what both began with.
    void tellMerged(const reliability::Incident& base, const reliability::Incident& theirs,
                    const reliability::ReviewData& review);
    /// Asks which of the two holds.
    void ask(const reliability::Incident& base, const reliability::Incident& theirs,
             const reliability::ReviewData& review);
    void retranslate();

Q_SIGNALS:
    void mineChosen();
    void theirsChosen();

private:
    void tell(const QString& what, const reliability::Incident& base, const reliability::Incident& theirs,
              const reliability::ReviewData& review);

    Label* m_what;
    QPlainTextEdit* m_theirs;
    QPushButton* m_mine;
    QPushButton* m_take;
};

}
