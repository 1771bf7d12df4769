// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ten thousand postmortems: milliseconds to find some by their words, to fill the log, to filter it while somebody
// types, to scroll it, and to find those alike; beside the same for a hundred, as ratios of one run. Prints figures,
// judges nothing. Run: bench_postmortems FOLDER
#include "app/readings.h"
#include "reliability/likeness.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/text.h"
#include "widgets/postmortem/logpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>

namespace {

using namespace reliability;

constexpr int few = 100, many = 10'000, rounds = 9;
constexpr int wordsOfAText = 300;

double millisecondsOf(const std::function<void()>& run)
{
    std::array<double, rounds> times{};
    for (double& time : times) {
        QElapsedTimer timer;
        timer.start();
        run();
        time = double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times[rounds / 2];
}

/// Texts of words as unequally frequent as those of a language, some of them Japanese.
class Writer {
public:
    Incident write(int number)
    {
        Incident incident;
        incident.uid = uidFrom("bench " + std::to_string(number));
        incident.title = sentence(6);
        incident.tags = {word(), word()};
        incident.start = Instant{1'400'000'000'000 + number * 40'000'000LL};
        incident.end = *incident.start + std::chrono::minutes(5 + number % 300);
        incident.markdown = "# " + incident.title + "\n\n" + sentence(wordsOfAText) + "\n\n## Timeline\n" +
                            (number % 10 == 0 ? "推薦モデルの精度が劣化した。" : "") + sentence(20) + "\n";
        return incident;
    }

private:
    std::string word()
    {
        // Zipf: the k-th word is 1/k as frequent as the first.
        const double share = std::uniform_real_distribution<double>(0, 1)(m_random);
        return "word" + std::to_string(static_cast<int>(std::pow(20'000.0, share)));
    }
    std::string sentence(int words)
    {
        std::string text;
        for (int i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + word();
        return text;
    }

    std::mt19937_64 m_random{20261130};
};

std::vector<Incident> written(int count)
{
    Writer writer;
    std::vector<Incident> all;
    for (int i = 0; i < count; ++i) all.push_back(writer.write(i));
    return all;
}

ReviewData reviewOf(const std::vector<Incident>& incidents)
{
    auto project = std::make_shared<ProjectReview>();
    project->project.id = {1};
    project->project.name = "bench";
    for (const Incident& incident : incidents) {
        IncidentReview review;
        review.incident = incident;
        review.incident.id = {static_cast<std::int64_t>(project->incidents.size() + 1)};
        review.incident.project = {1};
        review.budgetSpent = 0.01;
        project->incidents.push_back(std::move(review));
    }
    ReviewData data;
    data.asOf = Instant{1'800'000'000'000};
    data.projects = {project};
    return data;
}

bool store(storage::Session& session, const std::vector<Incident>& incidents)
{
    auto transaction = session.begin();
    if (!transaction) return false;
    auto store = session.store<Incident>();
    for (const Incident& incident : incidents)
        if (!store.save({}, incident, {"bench", "bench", {0}, {}})) return false;
    return transaction->commit().has_value();
}

void searches(const QString& folder, int count)
{
    Workspace workspace;
    workspace.zone = "UTC";
    auto session = app::createWorkspace(folder.toStdString() + "/" + std::to_string(count), workspace);
    if (!session || !store(*session, written(count))) return static_cast<void>(std::puts("no workspace"));
    const std::array queries{
        "word7", "word1", "word19000", "word77*", "word1*", "\"word1 word2\"", "word3 word40 word500", "精度", "精"};
    for (const char* query : queries) {
        std::size_t found = 0;
        const double time = millisecondsOf([&] { found = session->search(query)->size(); });
        std::printf("%6d  search %-24s %8.2f ms, %zu found\n", count, query, time, found);
    }
}

/// What the log costs: filled, filtered while somebody types, and scrolled a page further.
struct LogCost {
    double fill = 0, type = 0, scroll = 0, model = 0;
};

LogCost log(const ReviewData& data)
{
    LogCost cost;
    models::IncidentModel model;
    cost.model = millisecondsOf([&] { model.show(data); });
    widgets::LogPage page;
    page.resize(1366, 768);
    page.show();
    const auto shared = std::make_shared<const ReviewData>(data);
    cost.fill = millisecondsOf([&] {
        page.setReview(shared);
        page.repaint();
    });
    auto* box = page.findChild<QLineEdit*>(QStringLiteral("incidentSearch"));
    auto* table = page.findChild<QTableView*>(QStringLiteral("incidentTable"));
    int typed = 0;
    cost.type = millisecondsOf([&] {
        box->setText(QStringLiteral("word%1").arg(++typed * 7));
        table->repaint();
    });
    box->clear();
    cost.scroll = millisecondsOf([&] {
        table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        table->repaint();
    });
    return cost;
}

void logs(const ReviewData& small, const ReviewData& large)
{
    const LogCost a = log(small), b = log(large);
    const auto line = [](const char* what, double fewer, double more) {
        std::printf("%-28s %8.2f ms of %d, %8.2f ms of %d, ratio %.1f\n", what, fewer, few, more, many, more / fewer);
    };
    line("log: model filled", a.model, b.model);
    line("log: page filled and painted", a.fill, b.fill);
    line("log: a letter typed", a.type, b.type);
    line("log: a page scrolled", a.scroll, b.scroll);
}

void alike(const std::vector<Incident>& incidents)
{
    QElapsedTimer timer;
    timer.start();
    Likeness likeness(models::comparable);
    for (const Incident& incident : incidents) likeness.add(incident);
    const double read = double(timer.nsecsElapsed()) / 1e6;
    const double ask = millisecondsOf([&] { static_cast<void>(likeness.similarTo(incidents.front(), 3)); });
    std::printf("similar: all of %zu read %8.0f ms, one asked %8.2f ms\n", incidents.size(), read, ask);
}

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2) return std::fprintf(stderr, "bench_postmortems FOLDER\n"), 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    for (const int count : {few, many}) searches(folder, count);
    const auto large = written(many);
    logs(reviewOf({large.begin(), large.begin() + few}), reviewOf(large));
    alike(large);
    return 0;
}
