// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"
#include "widgets/place.h"
#include "widgets/review/about.h"

#include <QWidget>

class QAbstractItemModel;
class QTableView;

namespace widgets {

/// What stands on the page for one point of the agenda. Parts show plain figures and ask by signal, as pages do.
class ReviewPart : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setReview(const reliability::ReviewData& review) = 0;
    virtual void retranslate() = 0;
    /// How much there is to talk about; none: it is not counted.
    virtual std::optional<int> count() const { return {}; }
    /// What has the keys when the agenda comes here: the first table with rows; null: there is none.
    virtual QWidget* mainWidget() const;

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);
    void navigateRequested(const widgets::Place& place);
    /// Somebody wants to write something of this kind.
    void recordWanted(widgets::RecordKind kind, const widgets::About& about);

protected:
    /// Enter and a double click on a row of the table open the project of its ProjectIdRole, or another screen of it.
    void openProjects(QTableView& table, Screen screen = Screen::project);
    const reliability::ReviewData* review() const { return m_review; }
    void keep(const reliability::ReviewData& review) { m_review = &review; }

private:
    const reliability::ReviewData* m_review = nullptr; ///< the page's, while it shows it
};

}
