// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "reliability/zone.h"
#include "sources/markdown/sections.h"

namespace sources::markdown {

/// The items at the left margin of the lists in a text, wrapped lines joined; nested items and empty ones are left out.
struct ListItem {
    std::string text;
    std::string heading; ///< the deeper heading above it, may be empty
    bool checked = false;
};
std::vector<ListItem> listItems(std::string_view body);

/// Actions from the section on actions: list, checkboxes or table. At most 1,000.
std::vector<reliability::Action> readActions(const std::vector<Section>& all, const reliability::Zone& zone);

/// The section whose heading begins with one of the words (lower case, separated by "|"); null when there is none.
const Section* findSection(const std::vector<Section>& all, std::string_view words);

}
