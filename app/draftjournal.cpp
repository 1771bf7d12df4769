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
    return m_folder + QLatin1Char('/') + QString::fromStdString(format(uid)) + QStringLiteral(".draft");
}

Result<void> DraftJournal::keep(const Incident& draft)
{
    QDir().mkpath(m_folder);
    Json::Object whole{{"uid", format(draft.uid)}, {"id", draft.id.value}, {"rev", draft.rev}, {"fact", toJson(draft)}};
    return writeFile(fileOf(draft.uid).toStdString(), QByteArray::fromStdString(canonical(whole)));
}

bool DraftJournal::drop(const Incident& saved)
{
    const auto draft = readDraft(fileOf(saved.uid));
    if (!draft) return true;
    return toJson(asStored(*draft, saved)) == toJson(saved) && QFile::remove(fileOf(saved.uid));
}

std::vector<Incident> DraftJournal::drafts() const
{
    std::vector<Incident> out;
    for (const QString& name : QDir(m_folder).entryList({QStringLiteral("*.draft")}, QDir::Files)) {
        auto draft = readDraft(m_folder + QLatin1Char('/') + name);
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
