// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/draftjournal.h"

#include "app/outputfile.h"
#include "reliability/describe.h"
#include "reliability/incidentmerge.h"
#include "storage/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <unistd.h>

namespace app {

using namespace reliability;

namespace {

std::optional<Draft> readDraft(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const auto json = storage::parseJson(file.readAll().toStdString());
    Draft draft;
    Incident& typed = draft.typed;
    const bool whole = json && json->find("fact") && json->find("uid") && json->find("id") && json->find("rev") &&
                       fromJson(*json->find("fact"), typed) && fromJson(*json->find("uid"), typed.uid) &&
                       fromJson(*json->find("id"), typed.id) && fromJson(*json->find("rev"), typed.rev);
    if (!whole) return std::nullopt;
    Incident base;
    if (const Json* kept = json->find("base"); kept && fromJson(*kept, base)) draft.base = std::move(base);
    return draft;
}

/// Whether a running window other than this one writes the file: its name says by which process it was kept. A number
/// that another program has by now says nothing.
bool heldElsewhere(const QString& name)
{
    const auto pid = name.section(QLatin1Char('.'), 1, 1).toLongLong();
    if (pid <= 0 || pid == ::getpid()) return false;
    const auto program = [](const QString& process) {
        return QFileInfo(QStringLiteral("/proc/%1/exe").arg(process)).symLinkTarget();
    };
    const QString its = program(QString::number(pid));
    return !its.isEmpty() && its == program(QStringLiteral("self"));
}

/// The draft with what the store alone gives, and of the same text what is read from it.
Incident asStored(Incident draft, const Incident& saved)
{
    draft.number = saved.number;
    if (draft.markdown != saved.markdown) return draft;
    draft.reading = saved.reading;
    draft.causes = saved.causes;
    draft.start = saved.start;
    draft.detected = saved.detected;
    draft.end = saved.end;
    draft.approximate = saved.approximate;
    return draft;
}

}

QString DraftJournal::fileOf(Uid uid) const
{
    return QStringLiteral("%1/%2.%3.draft").arg(m_folder, QString::fromStdString(format(uid))).arg(::getpid());
}

QStringList DraftJournal::files(const QString& pattern) const
{
    QStringList out;
    for (const QString& name : QDir(m_folder).entryList({pattern}, QDir::Files))
        if (!heldElsewhere(name)) out += m_folder + QLatin1Char('/') + name;
    return out;
}

Recovery recovered(const Draft& draft, const std::optional<Incident>& stored)
{
    if (!stored) return {draft.typed};
    Incident typed = draft.typed;
    typed.number = stored->number;
    const bool same = typed.rev == stored->rev || (draft.base && toJson(*draft.base) == toJson(*stored));
    typed.rev = stored->rev;
    if (same) return {typed};
    if (!draft.base) return {typed, Recovery::Meanwhile::clashed};
    auto both = mergedIncident(*draft.base, typed, *stored);
    const auto meanwhile = both.clashes.empty() ? Recovery::Meanwhile::merged : Recovery::Meanwhile::clashed;
    return {std::move(both.incident), meanwhile};
}

Result<void> DraftJournal::keep(const Draft& draft)
{
    QDir().mkpath(m_folder);
    const Incident& typed = draft.typed;
    Json::Object whole{{"uid", format(typed.uid)}, {"id", typed.id.value}, {"rev", typed.rev}, {"fact", toJson(typed)}};
    if (draft.base) whole.emplace_back("base", toJson(*draft.base));
    return writeFile(fileOf(typed.uid).toStdString(), QByteArray::fromStdString(canonical(whole)));
}

bool DraftJournal::drop(const Incident& saved)
{
    bool none = true;
    for (const QString& file : files(QString::fromStdString(format(saved.uid)) + QStringLiteral(".*draft"))) {
        const auto draft = readDraft(file);
        if (!draft) continue;
        none = toJson(asStored(draft->typed, saved)) == toJson(saved) && QFile::remove(file) && none;
    }
    return none;
}

std::vector<Draft> DraftJournal::drafts() const
{
    std::vector<Draft> out;
    for (const QString& file : files(QStringLiteral("*.draft"))) {
        auto draft = readDraft(file);
        if (draft) out.push_back(std::move(*draft));
    }
    return out;
}

QString draftFolder(const QString& stateFolder, const QString& workspace)
{
    const QFileInfo file(workspace);
    const QString whole = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray mark = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("%1/drafts/%2-%3")
        .arg(stateFolder, QFileInfo(whole).completeBaseName().left(40), QString::fromLatin1(mark));
}

}
