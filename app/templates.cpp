// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates.h"

#include "sources/file.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

constexpr std::int64_t mostBytes = 1'000'000;

std::vector<Template> ownOnes()
{
    std::vector<Template> all;
    const QDir folder(QStringLiteral(":/templates"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        all.push_back({name.section(u'.', 0, 0).toStdString(), file.readAll().toStdString(), Template::Of::program});
    }
    return all;
}

Result<Template> readTemplate(const std::string& path)
{
    auto bytes = sources::readFile(path, mostBytes);
    if (!bytes) return failed(bytes);
    auto text = sources::decode(std::move(*bytes), {}, path);
    if (!text) return failed(text);
    const std::string name = QFileInfo(QString::fromStdString(path)).completeBaseName().toStdString();
    return Template{name, std::move(text->utf8), Template::Of::people};
}

}

std::vector<Template> templates(const std::string& folder)
{
    std::vector<Template> all = ownOnes();
    const QDir own(QString::fromStdString(folder));
    if (folder.empty() || !own.exists()) return all;
    const QStringList endings{QStringLiteral("*.md"), QStringLiteral("*.markdown")};
    for (const QString& file : own.entryList(endings, QDir::Files, QDir::Name)) {
        auto one = readTemplate(own.filePath(file).toStdString());
        if (!one) continue;
        std::erase_if(all, [&](const Template& t) { return t.name == one->name; });
        all.push_back(std::move(*one));
    }
    std::ranges::sort(all, {}, &Template::name);
    return all;
}

std::string templateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation).toStdString() + "/templates";
}

Result<Template> templateNamed(const std::string& nameOrFile, const std::string& folder)
{
    const std::vector<Template> all = templates(folder);
    const auto found = std::ranges::find(all, nameOrFile, &Template::name);
    if (found != all.end()) return *found;
    if (QFile::exists(QString::fromStdString(nameOrFile))) return readTemplate(nameOrFile);
    std::string names;
    for (const Template& t : all) names.append(names.empty() ? "" : ", ").append(t.name);
    return fail(Code::unknownName, {"template", nameOrFile, names});
}

}
