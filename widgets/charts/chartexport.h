// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"
#include "widgets/models/chartspec.h"

#include <QByteArray>
#include <QSize>
#include <memory>
#include <span>
#include <string_view>

class QMimeData;
class QPainter;
class QRectF;

/// Pictures of charts: light theme and 100 % whatever the window shows, the same bytes for the same spec.
namespace widgets::charts {

/// Where the caption is: within the picture that stands for itself, or in the document around it.
enum class Caption { inside, beside };

/// 800 pixels wide and as high as the lanes need, and the caption where it is inside.
QSize naturalSize(const models::ChartSpec& spec, Caption caption = Caption::beside);

/// Draws the chart into `rect`, as vectors where the device has them.
void paint(QPainter& painter, const QRectF& rect, const models::ChartSpec& spec, Caption caption = Caption::beside);

/// All fail with `fileUnwritable` where the picture can't be made (an empty size, say). Text stays text in SVG and PDF.
reliability::Result<QByteArray> svg(const models::ChartSpec& spec, QSize size, Caption caption = Caption::beside);
/// Two image pixels for one of `size`: 1600 wide for 800.
reliability::Result<QByteArray> png(const models::ChartSpec& spec, QSize size, Caption caption = Caption::beside);
/// One page, as large as the chart.
reliability::Result<QByteArray> pdf(const models::ChartSpec& spec, QSize size, Caption caption = Caption::beside);

/// A kind of file that one chart can be written as.
struct Format {
    std::string_view name;
    const char* ending;
    const char* title; ///< source text, context "formats"
    /// The picture with its caption, at its natural size; or the data that it draws.
    reliability::Result<QByteArray> (*write)(const models::ChartSpec& spec);
};
std::span<const Format> formats();
/// The one whose ending the name of a file has, in whatever case; null: none.
const Format* formatOf(const QString& path);

/// For pasting: image/svg+xml and image/png with the caption inside, HTML and plain text (caption and table).
std::unique_ptr<QMimeData> clipboard(const models::ChartSpec& spec);

}
