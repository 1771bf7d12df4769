// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/review/reviewpart.h"

class QLineEdit;
class QPushButton;

namespace models {
class NoteModel;
}

namespace widgets {

class Label;
class SignOff;
class TableBlock;

/// All that was recorded on one page, to be read aloud and signed; later the addenda, and what the data tell otherwise
/// since.
class ReadBackPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit ReadBackPart(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    /// None: the agenda keeps the keys, so that Ctrl+Enter and the blank mean the same as before.
    QWidget* mainWidget() const override { return nullptr; }
    void signNext();

private:
    void build();
    void showRecord();

    Label* m_summary;
    Label* m_record;
    QLineEdit* m_hash;
    models::NoteModel* m_noteModel;
    TableBlock* m_notes;
    SignOff* m_sign;
    QPushButton* m_amend;
    Label* m_changed;
    QPushButton* m_show;
};

}
