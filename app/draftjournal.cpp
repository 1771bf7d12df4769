// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/draftjournal.h"

#include "app/outputfile.h"
#include "reliability/describe.h"
#include "storage/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <unistd.h>

namespace app {

using namespace reliability;

namespace {

std::optional<Incident> readDraft(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const auto json = storage::parseJson(file.readAll().toStdString());
    Incident draft;
    const bool whole = json && json->find("fact") && json->find("uid") && json->find("id") && json->find("rev") &&
                       fromJson(*json->find("fact"), draft) && fromJson(*json->find("uid"), draft.uid) &&
                       fromJson(*json->find("id"), draft.id) && fromJson(*json->find("rev"), draft.rev);
    return whole ? std::optional(std::move(draft)) : std::nullopt;
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

Result<void> DraftJournal::keep(const Incident& draft)
{
    QDir().mkpath(m_folder);
    Json::Object whole{{"uid", format(draft.uid)}, {"id", draft.id.value}, {"rev", draft.rev}, {"fact", toJson(draft)}};
    return writeFile(fileOf(draft.uid).toStdString(), QByteArray::fromStdString(canonical(whole)));
}

bool DraftJournal::drop(const Incident& saved)
{
    bool none = true;
    for (const QString& file : files(QString::fromStdString(format(saved.uid)) + QStringLiteral(".*draft"))) {
        const auto draft = readDraft(file);
        if (!draft) continue;
        none = toJson(asStored(*draft, saved)) == toJson(saved) && QFile::remove(file) && none;
    }
    return none;
}

std::vector<Incident> DraftJournal::drafts() const
{
    std::vector<Incident> out;
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
