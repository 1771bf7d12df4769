// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>
#include <array>

class QApplication;

/// The one place of colours, sizes and fonts: no other file of `widgets` names a pixel or a colour.
namespace widgets {

enum class Theme { light, dark };

/// Colours of one status: text and glyph on a surface; text and glyph on the fill of a chip.
struct StatusColours {
    QColor text, chipText, chipFill;
};

/// A faint area behind a chart and its 1 px edge.
struct BandColours {
    QColor fill, edge;
};

struct Colours {
    QColor window, surface, stripe; ///< stripe: every other row of a table
    QColor text1, text2, text3;     ///< main, secondary, dim (all 4.5:1 on both surfaces)
    QColor link, focus, border, grid, selection, hover;
    QColor onLink; ///< text on a button filled with `link`
    BandColours below, warning, incident, excluded, gap;
    std::array<QColor, 6> series; ///< in order of use
    std::array<StatusColours, 5> status;

    const StatusColours& of(reliability::Status s) const { return status[static_cast<std::size_t>(s)]; }
};

const Colours& colours(Theme theme);
/// The theme a palette belongs to (by the lightness of its window), and its colours: `colours(palette())` in a widget.
Theme themeOf(const QPalette& palette);
const Colours& colours(const QPalette& palette);

/// How series are told apart without colour; the place is the series' style, as in `Colours::series`.
enum class Marker { circle, square, triangle, diamond, cross, ring };
struct SeriesMark {
    Marker marker;
    std::array<double, 4> dash; ///< on, off, on, off in pixels; zeros: solid
};
inline constexpr std::array<SeriesMark, 6> seriesMarks{{
    {Marker::circle, {}},
    {Marker::square, {6, 3}},
    {Marker::triangle, {2, 3}},
    {Marker::diamond, {8, 3, 2, 3}},
    {Marker::cross, {}},
    {Marker::ring, {4, 2}},
}};

/// Distances in pixels at 100 %; pass them through scaled().
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
}

/// Sizes in pixels at 100 %; pass them through scaled().
namespace metric {
inline constexpr int row = 32, rowCompact = 26, rowComfortable = 40;
inline constexpr int control = 32, hit = 28, rail = 40, railWidth = 208, railCollapsed = 56;
inline constexpr int icon = 16, iconLarge = 24;
inline constexpr int cardRadius = 6, controlRadius = 4, border = 1, focusRing = 2;
inline constexpr int bulletHeight = 12, bulletWidth = 112, sparkWidth = 104, sparkHeight = 20, chipHeight = 22;
inline constexpr int plotStacked = 120, plotSingle = 280, plotMinimum = 64;
inline constexpr int chartLeft = 64, chartRight = 104, chartHeader = 24, chartAxis = 24, chartGap = 8;
inline constexpr int markerLane = 28, bandStrip = 20, labelDistance = 84, valueTickDistance = 34, marker = 3;
inline constexpr int exportWidth = 800;
inline constexpr double line = 2, lineHeavy = 3.5, lineThin = 1, lineLastWeek = 1.25, lineTarget = 1.5, hairline = 1;
inline constexpr int hatch = 6, overscan = 4, markerCount = 20;
}

/// Milliseconds of the longest motion; none at all with reduced motion.
inline constexpr int motion = 120;

/// What a text is for; sizes 24 28 18 15 13 12 11 px at 100 %.
enum class Role { pageTitle, headerFigure, keyFigure, section, body, strong, secondary, small, smallStrong, mono };

/// A font by role at the present text scale; `small` is 11 px, 12 px in Japanese.
QFont font(Role role);
/// The same at a scale of one's own (1 = 100 %), for exports.
QFont font(Role role, double scale);

/// Text scale 1 to 2, as applyTheme() set it (the application's font carries it).
double scale();
/// Pixels at 100 % -> pixels at the present text scale.
int scaled(int pixels);

QPalette palette(Theme theme);
/// The theme of the desktop, whatever palette the program has set.
Theme desktopTheme();

/// Fusion with our sizes and flat surfaces, palette and fonts. May be called again at any time.
/// `percent`: text scale, 100 to 200, else cut to that.
void applyTheme(QApplication& application, Theme theme, int percent = 100);

}
