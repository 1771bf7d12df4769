// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window asks for and takes long: shown in the status bar, and cancelled there.
#include "app/importer.h"
#include "app/outputfile.h"
#include "app/reportfile.h"
#include "app/syncing.h"
#include "app/windowcontroller.h"
#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

namespace app {

using namespace reliability;
using storage::Queue;
using storage::Session;

/// A report on its way: figures are read in a thread, charts are drawn here, one a turn of the event loop, and the rest
/// is written in a thread again, or shown.
struct ReportOrder {
    Week week;
    ReportSettings settings;
    QString format{}, path{}; ///< empty: to be looked at only
    std::shared_ptr<Task> task{};
    ReportData data{};
    std::vector<models::ProjectFigure> figures{};
};

namespace {

QString fileName(const QString& path) { return path.section(QLatin1Char('/'), -1); }

Result<QString> writeOrdered(const ReportOrder& order)
{
    const auto files = reportFiles(order.data, order.figures, models::utf8(order.format), order.path);
    if (!files) return failed(files);
    if (order.task->stop.stop_requested()) return fail(Code::cancelled);
    if (const auto written = writeReport(*files, order.path); !written) return failed(written);
    return order.path;
}

}

std::shared_ptr<Task> WindowController::begin(const OpenWorkspace& of, const char* what, const QString& name)
{
    m_tasks.push_back(std::make_shared<Task>(Task{of.id, what, name}));
    showTask();
    return m_tasks.back();
}

void WindowController::end(const std::shared_ptr<Task>& task)
{
    std::erase(m_tasks, task);
    showTask();
}

void WindowController::setShare(const std::shared_ptr<Task>& task, double share)
{
    task->share = share;
    showTask();
}

void WindowController::showTask()
{
    if (m_tasks.empty()) m_window.clearProgress();
    else m_window.setProgress(textOf(*m_tasks.back()), m_tasks.back()->share);
}

void WindowController::cancel()
{
    if (m_tasks.empty()) return;
    m_tasks.back()->stop.request_stop();
    if (!m_next || m_next->opening != m_tasks.back()) return;
    leave(std::move(m_next));
    if (!m_workspace) m_window.showWithout({});
}

WindowController::Otherwise WindowController::ending(std::shared_ptr<Task> task, std::function<void()> again)
{
    return [this, task = std::move(task), again = std::move(again)](OpenWorkspace&, const Error& error) {
        end(task);
        tell(error, again);
    };
}

/// To be called in another thread.
Progress WindowController::progressOf(std::shared_ptr<Task> task)
{
    return [this, task = std::move(task)](double share) {
        QMetaObject::invokeMethod(
            this, [this, task, share] { setShare(task, share); }, Qt::QueuedConnection);
    };
}

// Reading and parsing hold nobody up; the writer only gets what is ready to be written.
void WindowController::importFrom(const QString& path, const ImportRecipe& recipe)
{
    if (!m_workspace) return;
    const auto task = begin(*m_workspace, QT_TR_NOOP("Importing %1"), fileName(path));
    Actor by = actor();
    by.label = models::utf8(textOf(*task));
    const ImportOrder order{{models::utf8(path)}, recipe, by, {}, SystemClock().now()};
    const auto again = [this, path, recipe] { importFrom(path, recipe); };
    const Progress progress = progressOf(task);
    ask(
        *m_workspace,
        m_workspace->fetcher,
        Queue::bulk,
        [order, task, progress](Session& s) { return fetchImport(s, order, task->stop.get_token(), progress); },
        [this, order, task, again, progress](OpenWorkspace& of, Fetched& fetched) {
            ask(
                of,
                of.writer,
                Queue::bulk,
                [order, task, progress, ready = std::make_shared<Fetched>(std::move(fetched))](Session& s) {
                    return writeImport(s, order, *ready, task->stop.get_token(), progress);
                },
                [this, task](OpenWorkspace& at, ImportResult& result) {
                    end(task);
                    m_window.setSaved(SystemClock().now());
                    at.imported = std::move(result);
                    load(at);
                },
                ending(task, again));
        },
        ending(task, again));
}

// What the servers say comes in beside everything else; only what is ready waits for the writer.
void WindowController::askSources()
{
    OpenWorkspace& workspace = *m_workspace;
    if (workspace.sync) return;
    const auto task = workspace.sync =
        begin(workspace, QT_TR_NOOP("Asking the sources of %1"), fileName(workspace.path));
    Actor by = actor();
    by.label = models::utf8(textOf(*task));
    const auto ended = [this, task](OpenWorkspace& of, const Error& error) {
        of.sync.reset();
        end(task);
        tell(error);
    };
    const Progress progress = progressOf(task);
    ask(
        workspace,
        workspace.fetcher,
        Queue::bulk,
        [by, task, progress](Session& s) {
            return app::askSources(s, {}, trustedSources(), by, task->stop.get_token(), progress);
        },
        [this, by, task, ended](OpenWorkspace& of, std::vector<AskedSource>& asked) {
            ask(
                of,
                of.writer,
                Queue::bulk,
                [by, task, ready = std::make_shared<std::vector<AskedSource>>(std::move(asked))](Session& s) {
                    return writeSources(s, *ready, by, task->stop.get_token());
                },
                [this, task](OpenWorkspace& at, std::vector<SyncOutcome>& outcomes) {
                    at.sync.reset();
                    end(task);
                    tellSync(outcomes);
                    load(at);
                },
                ended);
        },
        ended);
}

void WindowController::tellSync(const std::vector<SyncOutcome>& outcomes)
{
    std::int64_t fresh = 0;
    for (const SyncOutcome& outcome : outcomes)
        fresh += outcome.result ? outcome.result->added + outcome.result->updated : 0;
    const auto wrong = std::ranges::find_if(outcomes, [](const SyncOutcome& o) { return o.error.has_value(); });
    if (wrong == outcomes.end())
        return m_window.showNote(tr("%n row(s) new or changed.", nullptr, static_cast<int>(fresh)));
    m_window.showStrip(widgets::MessageStrip::Kind::warning,
                       tr("The source %1 brought nothing new: %2")
                           .arg(models::text(wrong->source.name), models::sentence(*wrong->error)),
                       tr("Show the sources"),
                       [this] { m_window.show(widgets::Place{.screen = widgets::Screen::sources}); });
}

void WindowController::writeReport(Week week, const ReportSettings& settings, const QString& format,
                                   const QString& path)
{
    if (!m_workspace) return;
    read(std::make_shared<ReportOrder>(
        ReportOrder{week, settings, format, path, begin(*m_workspace, QT_TR_NOOP("Writing %1"), fileName(path))}));
}

// Only the last one that was asked for is looked at.
void WindowController::previewReport(Week week, const ReportSettings& settings)
{
    if (!m_workspace) return;
    if (m_preview) m_preview->stop.request_stop();
    m_preview = begin(*m_workspace, QT_TR_NOOP("Making the pages of %1"), models::week(week));
    read(std::make_shared<ReportOrder>(ReportOrder{week, settings, {}, {}, m_preview}));
}

void WindowController::read(const std::shared_ptr<ReportOrder>& order)
{
    ask(
        *m_workspace,
        m_workspace->fetcher,
        Queue::people,
        [order](Session& s) { return loadReport(s, order->week, order->settings); },
        [this, order](OpenWorkspace&, ReportData& data) {
            order->data = std::move(data);
            draw(order);
        },
        [this, order](OpenWorkspace&, const Error& error) { give(order, error); });
}

/// Ends an order that failed: told where it was asked for.
void WindowController::give(const std::shared_ptr<ReportOrder>& order, const Error& error)
{
    end(order->task);
    if (!order->path.isEmpty()) return tell(error);
    if (!order->task->stop.stop_requested() || order->task == m_preview)
        m_window.setReport(order->week, order->settings, tl::unexpected<Error>(error));
}

void WindowController::draw(const std::shared_ptr<ReportOrder>& order)
{
    const std::size_t done = order->figures.size(), all = order->data.charts.size();
    const bool stopped = order->task->stop.stop_requested();
    if (done == all && !stopped) return finish(order);
    Result<models::ProjectFigure> figure = fail(Code::cancelled);
    if (!stopped) figure = reportFigure(order->data, done);
    if (!figure) return give(order, figure.error());
    order->figures.push_back(std::move(*figure));
    setShare(order->task, static_cast<double>(done + 1) / static_cast<double>(all + 1));
    QTimer::singleShot(0, this, [this, order] { draw(order); });
}

void WindowController::finish(const std::shared_ptr<ReportOrder>& order)
{
    if (order->path.isEmpty()) {
        end(order->task);
        return m_window.setReport(order->week, order->settings, reportOf(order->data, order->figures));
    }
    ask(
        *m_workspace,
        m_workspace->fetcher,
        Queue::people,
        [order](Session&) { return writeOrdered(*order); },
        [this, order](OpenWorkspace&, const QString& path) {
            end(order->task);
            m_window.showNote(tr("The report is written: %1").arg(path));
        },
        ending(order->task));
}

}
