// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/describe.h"
#include "sources/openslo/reader.h"
#include "sources/openslo/writer.h"
#include "sources/openslo/yaml.h"
#include "tests/fuzz/failure.h"

#include <algorithm>

using namespace reliability;
using namespace sources::openslo;

namespace {

/// Writing reads every document back; a few facts show what there is to see.
constexpr std::size_t mostFacts = 12;

std::vector<std::string> linesOf(const Definitions& d)
{
    std::vector<std::string> all;
    const auto add = [&](const auto& facts) {
        for (const auto& fact : facts) all.push_back(canonical(toJson(fact)));
    };
    add(d.projects);
    add(d.components);
    add(d.slis);
    add(d.slos);
    std::sort(all.begin(), all.end());
    return all;
}

/// What strict rules accept, lenient ones do.
void compareRules(const Definitions& lenient, const Definitions& strict)
{
    if (lenient.documents.size() != strict.documents.size()) fail("the rules see other documents", {});
    for (std::size_t i = 0; i < lenient.documents.size(); ++i)
        if (lenient.documents[i].verdict == Verdict::refused && strict.documents[i].verdict != Verdict::refused)
            fail("strict accepts what lenient refuses", canonical(toJson(lenient.documents[i])));
}

/// What was read, written and read again is the same.
void comeBack(const Definitions& read)
{
    if (read.projects.size() + read.components.size() + read.slis.size() + read.slos.size() > mostFacts) return;
    const auto documents = documentsOf(read);
    if (!documents) fail("can't be written", documents.error().args.front());
    if (documents->empty()) return;
    const std::string text = yamlOf(*documents);
    const Definitions again = readText(text, "f", Rules::strict);
    for (const Document& document : again.documents)
        if (document.verdict != Verdict::accepted) fail("comes back with a problem", text);
    if (linesOf(read) != linesOf(again)) fail("comes back changed", text);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const Definitions lenient = readText(text, "f", Rules::lenient);
    compareRules(lenient, readText(text, "f", Rules::strict));
    comeBack(lenient);
    return 0;
}
