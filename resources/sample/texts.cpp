// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/builders.h"
#include "resources/sample/dates.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace sample {

namespace {

Document load(reliability::Week last, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::logic_error("missing text of the sample: " + path.toStdString());
    return {path.section(QLatin1Char('/'), -1).toStdString(), expand(last, file.readAll().toStdString())};
}

std::vector<Document> loadAll(reliability::Week last, const QString& folder, const QString& pattern)
{
    std::vector<Document> all;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({pattern}, QDir::Files, QDir::Name))
        all.push_back(load(last, dir.filePath(name)));
    return all;
}

}

void addTexts(Sample& sample)
{
    sample.definitions = loadAll(sample.last, QStringLiteral(":/sample"), QStringLiteral("*.yaml"));
    sample.postmortems = loadAll(sample.last, QStringLiteral(":/sample/postmortems"), QStringLiteral("*.md"));
    sample.changes = load(sample.last, QStringLiteral(":/sample/changes.csv"));
}

}
