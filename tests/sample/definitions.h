// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/sample/generator.h"

#include <map>
#include <string>
#include <vector>

namespace support {

/// One document of a definition: its lines "key: value", the first of each key; annotations without their prefix.
struct Definition {
    std::map<std::string, std::string> fields, annotations;
    std::string text(const std::string& key) const;
    std::string annotation(const std::string& key) const;
};

/// All documents of a kind ("Service", "SLI", "SLO"). Reads only the plain form in which the sample is written; the
/// real reader is tested elsewhere.
std::vector<Definition> definitions(const sample::Sample& sample, const std::string& kind);

/// The indicator that an SLI describes, and the version that an SLO describes.
reliability::Indicator indicatorOf(const Definition& sli);
reliability::ObjectiveVersion versionOf(const Definition& slo);

/// The front matter of a postmortem, quotes removed.
std::map<std::string, std::string> frontMatter(const sample::Document& document);

/// The names in "[a, b]".
std::vector<std::string> flowList(const std::string& text);

}
