// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/exporter.h"

#include "widgets/models/modeltable.h"
#include "widgets/models/text.h"
#include "widgets/report/htmlwriter.h"
#include "widgets/report/pdfwriter.h"

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

using Content = decltype(ExportItem::content);
using Endings = std::vector<const char*>;

/// What each kind of content is written as, in the order of the variant.
const Endings& endingsOf(const Content& content)
{
    static const std::array<Endings, std::variant_size_v<Content>> all{
        Endings{".svg", ".png", ".csv"}, Endings{".csv"}, Endings{".html", ".pdf"}};
    return all[content.index()];
}

Result<std::vector<QByteArray>> filesOf(const models::ChartSpec& spec)
{
    constexpr auto caption = charts::Caption::inside;
    const QSize size = charts::naturalSize(spec, caption);
    const auto svg = charts::svg(spec, size, caption);
    if (!svg) return failed(svg);
    const auto png = charts::png(spec, size, caption);
    if (!png) return failed(png);
    return std::vector<QByteArray>{*svg, *png, models::csv(spec)};
}

Result<std::vector<QByteArray>> filesOf(const models::ChartTable& table)
{
    return std::vector<QByteArray>{models::csv(table)};
}

Result<std::vector<QByteArray>> filesOf(const models::Report& report)
{
    return std::vector<QByteArray>{writeHtml(report), writePdf(report)};
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
        for (const char* ending : endingsOf(item.content)) {
            const QString name = fileName(item.name) + QString::fromLatin1(ending);
            if (in.exists(name)) names += name;
        }
    }
    return names;
}

Result<int> exportTo(const QString& folder, const std::vector<ExportItem>& items)
{
    int files = 0;
    for (const ExportItem& item : items) {
        const QString stem = QDir(folder).filePath(fileName(item.name));
        const Endings& endings = endingsOf(item.content);
        const auto bytes = std::visit([](const auto& content) { return filesOf(content); }, item.content);
        if (!bytes) return failed(bytes);
        for (std::size_t i = 0; i < endings.size(); ++i)
            if (const auto ok = write(stem + QString::fromLatin1(endings[i]), (*bytes)[i]); !ok) return failed(ok);
        files += static_cast<int>(endings.size());
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
