// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/place.h"

#include <QString>
#include <span>

namespace widgets {

class MainWindow;
class Page;

/// Everything the window knows of a screen. Those with a key stand in the rail, in this order.
struct ScreenEntry {
    Screen screen;
    Screen parent;                     ///< what stands before it in the breadcrumb; itself: nothing
    const char* icon;                  ///< name in resources/icons
    const char* title;                 ///< source text, context "screens"
    const char* key;                   ///< null: no place in the rail
    Page* (*make)(MainWindow& window); ///< a new page, its own requests connected to those of the window
};

std::span<const ScreenEntry> screens();
const ScreenEntry& entryOf(Screen screen);
/// The translated title.
QString titleOf(const ScreenEntry& entry);

}
