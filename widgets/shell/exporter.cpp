// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/exporter.h"

#include "widgets/models/modeltable.h"
#include "widgets/models/text.h"

#include <QDir>
#include <QSaveFile>
#include <array>

namespace widgets {

using namespace reliability;

namespace {

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return fail(Code::fileUnwritable, {models::utf8(path), models::utf8(file.errorString())});
}

constexpr std::array chartEndings{".svg", ".png", ".csv"};

Result<int> writeChart(const QString& stem, const models::ChartSpec& spec)
{
    constexpr auto caption = charts::Caption::inside;
    const QSize size = charts::naturalSize(spec, caption);
    const auto svg = charts::svg(spec, size, caption);
    if (!svg) return failed(svg);
    const auto png = charts::png(spec, size, caption);
    if (!png) return failed(png);
    const std::array<QByteArray, chartEndings.size()> files{*svg, *png, models::csv(spec)};
    for (std::size_t i = 0; i < files.size(); ++i)
        if (const auto ok = write(stem + QString::fromLatin1(chartEndings[i]), files[i]); !ok) return failed(ok);
    return static_cast<int>(files.size());
}

}

QString fileName(QString name)
{
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_') c = u'-';
    return name;
}

QStringList replacedIn(const QString& folder, const std::vector<ExportItem>& items)
{
    const QDir in(folder);
    QStringList names;
    for (const ExportItem& item : items) {
        const bool chart = std::holds_alternative<models::ChartSpec>(item.content);
        for (const char* ending : chartEndings) {
            const QString name = fileName(item.name) + QString::fromLatin1(ending);
            if ((chart || ending == chartEndings.back()) && in.exists(name)) names += name;
        }
    }
    return names;
}

Result<int> exportTo(const QString& folder, const std::vector<ExportItem>& items)
{
    int files = 0;
    for (const ExportItem& item : items) {
        const QString stem = QDir(folder).filePath(fileName(item.name));
        if (const auto* spec = std::get_if<models::ChartSpec>(&item.content)) {
            const auto written = writeChart(stem, *spec);
            if (!written) return failed(written);
            files += *written;
            continue;
        }
        const QByteArray bytes = models::csv(std::get<models::ChartTable>(item.content));
        if (const auto ok = write(stem + QStringLiteral(".csv"), bytes); !ok) return failed(ok);
        ++files;
    }
    return files;
}

QString withEnding(const QString& path, const charts::Format& format)
{
    return charts::formatOf(path) ? path : path + QLatin1String(format.ending);
}

Result<void> exportChart(const QString& path, const models::ChartSpec& chart)
{
    const charts::Format* format = charts::formatOf(path);
    if (!format) return fail(Code::fileUnwritable, {models::utf8(path), "the ending names no format"});
    const auto bytes = format->write(chart);
    if (!bytes) return failed(bytes);
    return write(path, *bytes);
}

}
