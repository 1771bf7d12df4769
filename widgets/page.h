// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"
#include "widgets/models/chartspec.h"
#include "widgets/models/report.h"
#include "widgets/place.h"

#include <QWidget>
#include <functional>
#include <memory>
#include <variant>
#include <vector>

class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace widgets {

/// One thing that Ctrl+E writes: a chart (picture and data) or a table.
struct ExportItem {
    QString name; ///< file name without ending
    std::variant<models::ChartSpec, models::ChartTable, models::Report> content;
};

/// A button of an empty or failed page.
struct PageAction {
    QString text;
    QString objectName;
    std::function<void()> run;
};

/// Base of every screen. A page shows plain figures and asks for everything else by signal; it is always in one of four
/// states, and begins as loading.
class Page : public QWidget {
    Q_OBJECT

public:
    enum class State { loading, empty, error, ready };

    explicit Page(QWidget* parent = nullptr);
    ~Page() override;

    /// What stands in the breadcrumb.
    virtual QString title() const = 0;
    /// The section of the manual.
    virtual QString helpId() const = 0;
    virtual std::vector<ExportItem> exportItems() const { return {}; }
    /// The answer to an earlier seriesRequested().
    virtual void setSeries(const reliability::SeriesAnswer&) {}
    /// Called each time the window comes here.
    virtual void open(const Place&) {}
    /// Where Ctrl+N goes: the editor, with what is selected here linked.
    virtual Place postmortemPlace() const { return {Screen::editor}; }
    /// What has the keys when the window comes here; null: whatever had them.
    virtual QWidget* mainWidget() { return nullptr; }
    /// What Ctrl+F goes to; null: nothing to filter.
    virtual QWidget* filterBox() { return nullptr; }

    /// New figures; the page refreshes itself.
    void setReview(std::shared_ptr<const reliability::ReviewData> review);
    /// The zone in which times are shown; none: the review's.
    void setZone(std::optional<reliability::Zone> zone);

    State state() const { return m_state; }
    void showLoading();
    /// One sentence and what to do about it.
    void showEmpty(const QString& sentence, std::vector<PageAction> actions);
    /// Cause, effect and next step, as models::sentence() words the error.
    void showError(const reliability::Error& error, std::vector<PageAction> actions = {});

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);
    void seriesRequested(const reliability::SeriesRequest& request);
    void navigateRequested(const widgets::Place& place);
    void titleChanged();

protected:
    /// Sets every visible text; called on a change of language. Constructors of pages call it at their end.
    virtual void retranslate() = 0;
    /// Shows review() in the zone(); only called when there is a review. Ends with one of show...().
    virtual void refresh() = 0;

    void showReady();
    /// Where a page builds its content: what state ready shows, as wide as the window, and as high or higher.
    QWidget* content() const { return m_content; }
    /// The figures with the zone in which they are shown; null: none yet.
    const reliability::ReviewData* review() const { return m_review.get(); }
    const reliability::Zone& zone() const { return m_review->zone; }
    /// The zone whose weeks are reviewed.
    const reliability::Zone& homeZone() const { return m_given->zone; }

    void changeEvent(QEvent* event) override;

private:
    void showMessage(State state, const QString& sentence, const std::vector<PageAction>& actions);

    void take();

    std::shared_ptr<const reliability::ReviewData> m_given, m_review;
    std::optional<reliability::Zone> m_zone;
    State m_state = State::loading;
    QStackedLayout* m_stack;
    QWidget* m_area; ///< around the content
    QWidget* m_content;
    QWidget* m_message;
    QLabel* m_sentence;
    QVBoxLayout* m_buttons;
};

}
