// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleworkspace.h"

#include "app/applier.h"
#include "app/importer.h"
#include "app/readings.h"
#include "app/reviews.h"
#include "reliability/series.h"
#include "resources/sample/generator.h"
#include "sources/openslo/reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace app {

using namespace reliability;

namespace {

/// Fills a new workspace with the sample, in the order in which a team would.
class Filling {
public:
    Filling(storage::Session& session, const sample::Sample& sample)
        : m_session(session)
        , m_sample(sample)
        , m_actor{"sample", sample.range.to, "Sample"}
    {}

    Result<void> run()
    {
        for (const auto step :
             {&Filling::definitions, &Filling::documents, &Filling::series, &Filling::facts, &Filling::triage})
            if (const auto ok = (this->*step)(); !ok) return ok;
        return {};
    }

private:
    Result<void> definitions()
    {
        // One document set, so that references between files resolve.
        QTemporaryDir folder;
        for (const sample::Document& document : m_sample.definitions)
            if (const auto ok = write(QDir(folder.path()), document); !ok) return ok;
        const auto read = sources::openslo::read({folder.path().toStdString()}, sources::openslo::Rules::lenient);
        if (!read) return failed(read);
        const auto applied = apply(m_session, *read, {m_actor, {}, "sample"});
        if (!applied) return failed(applied);
        auto directory = Directory::load(m_session);
        if (!directory) return failed(directory);
        m_directory = std::move(*directory);
        return {};
    }

    Result<void> documents()
    {
        QTemporaryDir folder;
        // A folder with a name: it is what the list of imports shows.
        const QDir postmortems(folder.filePath(QStringLiteral("postmortems")));
        if (!postmortems.mkpath(QStringLiteral(".")))
            return fail(Code::fileUnwritable, {postmortems.path().toStdString(), "it can't be made"});
        for (const sample::Document& document : m_sample.postmortems)
            if (const auto ok = write(postmortems, document); !ok) return ok;
        const QDir all(folder.path());
        if (const auto ok = write(all, m_sample.changes); !ok) return ok;
        if (const auto ok = importAll("changes", all.filePath(QString::fromStdString(m_sample.changes.name))); !ok)
            return ok;
        return importAll("postmortems", postmortems.path());
    }

    Result<void> importAll(const std::string& connector, const QString& path)
    {
        ImportRecipe recipe;
        recipe.connector = connector;
        const auto result =
            importFiles(m_session, {{path.toStdString()}, recipe, m_actor, ImportOrder::Rejections::keepRest, {}});
        if (!result) return failed(result);
        if (!result->rejected.empty())
            throw std::logic_error("the sample's own " + connector + " are rejected: " + result->rejected.front().file +
                                   ": " + result->rejected.front().reason);
        return {};
    }

    static Result<void> write(const QDir& folder, const sample::Document& document)
    {
        QFile file(folder.filePath(QString::fromStdString(document.name)));
        const QByteArray bytes = QByteArray::fromStdString(document.text);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return fail(Code::fileUnwritable, {file.fileName().toStdString(), file.errorString().toStdString()});
        return {};
    }

    Result<void> series()
    {
        for (const sample::Series& s : m_sample.series) {
            const auto indicator = find(s.project, s.indicator);
            if (!indicator) return failed(indicator);
            if (!s.runs.empty()) {
                const auto merged = m_session.runs().merge(indicator->id, s.runs, {});
                if (!merged) return failed(merged);
                continue;
            }
            const Milliseconds step = indicator->interval.count() > 0 ? indicator->interval : medianStep(s.samples.at);
            const auto merged =
                m_session.series().merge(indicator->id, s.labels, indicator->shape, step, s.samples, {});
            if (!merged) return failed(merged);
        }
        return {};
    }

    Result<Indicator> find(const std::string& project, const std::string& indicator) const
    {
        const auto owner = m_directory.needProject(project);
        if (!owner) return failed(owner);
        return m_directory.needIndicator(*owner, indicator);
    }

    /// Saves facts that belong to a project; `place` fills in what else they belong to.
    template <class Fact, class Place>
    Result<void> put(const std::vector<sample::Keyed<Fact>>& list, Place place)
    {
        for (const sample::Keyed<Fact>& keyed : list) {
            Fact fact = keyed.fact;
            fact.uid = makeUid();
            if (const auto ok = place(keyed, fact); !ok) return ok;
            const auto saved = m_session.store<Fact>().save({}, fact, provenance(m_actor));
            if (!saved) return failed(saved);
        }
        return {};
    }

    template <class Fact>
    Result<void> inProject(const sample::Keyed<Fact>& keyed, Fact& fact) const
    {
        const auto project = m_directory.needProject(keyed.project);
        if (!project) return failed(project);
        fact.project = project->id;
        return {};
    }

    Result<void> facts()
    {
        const auto waivers = put(m_sample.waivers, [&](const auto& keyed, Waiver& w) { return inProject(keyed, w); });
        if (!waivers) return waivers;
        const auto corrections = put(m_sample.corrections, [&](const auto& keyed, Correction& c) -> Result<void> {
            if (keyed.indicator.empty()) return inProject(keyed, c);
            const auto indicator = find(keyed.project, keyed.indicator);
            if (!indicator) return failed(indicator);
            c.indicator = indicator->id;
            return inProject(keyed, c);
        });
        if (!corrections) return corrections;
        return put(m_sample.versions, [&](const auto& keyed, ObjectiveVersion& v) -> Result<void> {
            const auto indicator = find(keyed.project, keyed.indicator);
            if (!indicator) return failed(indicator);
            const auto objectives = m_session.store<Objective>().findBy("indicator_id", indicator->id);
            if (!objectives) return failed(objectives);
            for (const Objective& o : *objectives)
                if (keyed.objective.empty() || o.name == keyed.objective) v.objective = o.id;
            return {};
        });
    }

    Result<void> triage()
    {
        return put(m_sample.triage, [&](const auto& keyed, TriageItem& item) -> Result<void> {
            if (!keyed.incident.empty()) {
                const auto incidents = m_session.store<Incident>().findBy("source_key", keyed.incident);
                if (!incidents) return failed(incidents);
                if (!incidents->empty()) item.incident = incidents->front().id;
            }
            return inProject(keyed, item);
        });
    }

    storage::Session& m_session;
    const sample::Sample& m_sample;
    Actor m_actor;
    Directory m_directory;
};

Workspace workspaceOf(const sample::Sample& sample)
{
    Workspace workspace;
    workspace.uid = makeUid();
    workspace.name = "Sample";
    workspace.sample = true;
    workspace.clock = sample.range.to;
    return workspace;
}

Result<void> fill(storage::Session& session, const sample::Sample& sample)
{
    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    if (const auto ok = Filling(session, sample).run(); !ok) return ok;
    if (const auto ok = transaction->commit(); !ok) return ok;
    const auto before = freezeReview(session, plus(sample.last, -1), {"sample", sample.range.to, "Sample"});
    if (!before) return failed(before);
    return {};
}

/// Makes the whole file under another name, so that an interrupted one is never taken for the sample.
Result<void> makeFile(const std::string& path, const sample::Sample& sample)
{
    auto session = createWorkspace(path, workspaceOf(sample));
    if (!session) return failed(session);
    return fill(*session, sample);
}

}

Result<storage::Session> makeSampleWorkspace(const std::string& path, Instant now)
{
    const QString target = QString::fromStdString(path), partial = target + QStringLiteral(".partial");
    if (QFile::exists(target)) return fail(Code::fileExists, {path});
    QFile::remove(partial);
    auto made = makeFile(partial.toStdString(), sample::make(lastComplete(now, Zone())));
    const bool moved = made && QFile::rename(partial, target);
    if (!moved) QFile::remove(partial);
    if (!made) {
        Error error = made.error();
        for (std::string& arg : error.args)
            if (arg.starts_with(partial.toStdString())) arg = path; // nobody asked for the name it has meanwhile
        return tl::unexpected(error);
    }
    if (!moved) return fail(Code::fileUnwritable, {path, "it could not be given its name"});
    return storage::Session::open(path, storage::Access::write);
}

}
