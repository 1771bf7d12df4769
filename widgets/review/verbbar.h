// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"

#include <QVariant>
#include <QWidget>
#include <span>
#include <vector>

class QDateEdit;
class QLineEdit;
class QPushButton;
class QTableView;

namespace widgets {

class Label;

/// Something that can be done to the current row of a table: a key on the table, and a button.
struct RowVerb {
    enum class Asks { nothing, text, reason, dateAndReason }; ///< a text may be empty, a reason not
    const char* name;
    Qt::Key key;
    const char* text; ///< source text, context "verbs"
    Asks asks = Asks::nothing;
};

/// The verbs of a table. One that asks opens its fields; Enter there does it, Escape gives it up.
class VerbBar final : public QWidget {
    Q_OBJECT

public:
    /// `names`: object names of the date and reason fields begin with it.
    VerbBar(QTableView& table, std::span<const RowVerb> verbs, const char* names, QWidget* parent = nullptr);

    /// The day that the date field offers.
    void setDay(reliability::Instant day, const reliability::Zone& zone);
    reliability::Instant day() const;
    QString reason() const;
    void retranslate();

Q_SIGNALS:
    /// `verb`: its place among the verbs; it is meant for the table's current row.
    void chosen(int verb);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addVerb(const RowVerb& verb, int place);
    void build();
    void ask(int verb);
    void answer();
    void close();
    bool toAskedRow();

    QTableView& m_table;
    std::span<const RowVerb> m_verbs;
    std::vector<QPushButton*> m_buttons;
    QWidget* m_fields;
    QDateEdit* m_date;
    QLineEdit* m_reason;
    QPushButton* m_do;
    Label* m_hint;
    reliability::Zone m_zone;
    int m_asked = -1; ///< the verb whose fields are open; none: -1
    QVariant m_row;   ///< the id of the row it was asked for
};

}
