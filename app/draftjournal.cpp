// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/draftjournal.h"

#include "app/outputfile.h"
#include "reliability/describe.h"
#include "storage/json.h"

#include <QDir>
#include <QFile>

namespace app {

using namespace reliability;

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

void DraftJournal::drop(Uid uid) { QFile::remove(fileOf(uid)); }

std::vector<Incident> DraftJournal::drafts() const
{
    std::vector<Incident> out;
    for (const QString& name : QDir(m_folder).entryList({QStringLiteral("*.draft")}, QDir::Files)) {
        QFile file(m_folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto json = storage::parseJson(file.readAll().toStdString());
        Incident draft;
        const bool whole = json && json->find("fact") && json->find("uid") && json->find("id") && json->find("rev") &&
                           fromJson(*json->find("fact"), draft) && fromJson(*json->find("uid"), draft.uid) &&
                           fromJson(*json->find("id"), draft.id) && fromJson(*json->find("rev"), draft.rev);
        if (whole) out.push_back(std::move(draft));
    }
    return out;
}

}
