// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/causes.h"

#include "sources/markdown/actions.h"
#include "sources/markdown/characters.h"
#include "sources/markdown/pairs.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::size_t mostCauses = 1000;

struct ClassWords {
    CauseClass kind;
    std::string_view words; ///< separated by "|", as keyOf() gives them
};
constexpr std::array classes{
    ClassWords{CauseClass::serviceCode, "|service code|code|bug|software|code defect|software bug|サービスコード|"},
    ClassWords{CauseClass::change,
               "|change|config|configuration|config change|deploy|deployment|release|change config deploy|変更|設定|"},
    ClassWords{CauseClass::infrastructure,
               "|infrastructure|infra|capacity|hardware|network|security|infra capacity hardware|インフラ|"},
    ClassWords{CauseClass::dependency, "|dependency|third party|upstream|external|依存|外部|"},
    ClassWords{CauseClass::dataPipeline,
               "|data pipeline|pipeline|data|schema|join|data change|データパイプライン|データ|"},
    ClassWords{CauseClass::labels, "|labels|label|training data|labels training data|ラベル|学習データ|"},
    ClassWords{CauseClass::model,
               "|model|algorithm|hyperparameter|retrain|retraining|training|model hyperparameter "
               "retrain|モデル|アルゴリズム|"},
    ClassWords{CauseClass::inputShift,
               "|input shift|inference input shift|drift|distribution shift|shift|入力の変化|ドリフト|"},
};

CauseClass classOf(std::string_view text)
{
    const std::string key = keyOf(text);
    if (const auto kind = parseName<CauseClass>(trimmed(text)); kind) return *kind;
    for (const ClassWords& c : classes)
        if (!key.empty() && hasWord(c.words, key)) return c.kind;
    return CauseClass::unsorted;
}

std::optional<Certainty> certaintyOf(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> potential{"potential",
                                                                "possible",
                                                                "suspected",
                                                                "likely",
                                                                "probable",
                                                                "probably",
                                                                "maybe",
                                                                "unconfirmed",
                                                                "可能性",
                                                                "推定"};
    const std::string word = folded(trimmed(text.substr(0, 60)));
    for (const std::string_view p : potential)
        if (word == p || word == std::string(p) + " cause") return Certainty::potential;
    const bool known = word == "known" || word == "confirmed" || word == "既知" || word == "確定";
    return known ? std::optional(Certainty::known) : std::nullopt;
}

/// What stands in brackets before or behind, or before a colon, says something of the cause.
void readTag(std::string_view tag, ContributingCause& cause)
{
    if (const auto certainty = certaintyOf(tag)) cause.certainty = *certainty;
    else if (cause.kind == CauseClass::unsorted) cause.kind = classOf(tag);
}

/// Several of them with "," between.
void readTags(std::string_view tags, ContributingCause& cause)
{
    while (!tags.empty()) {
        const std::size_t end = std::min(tags.find(','), tags.size());
        readTag(tags.substr(0, end), cause);
        tags.remove_prefix(std::min(end + 1, tags.size()));
    }
}

enum class Heads { cause, kind, certainty, other };

Heads headOf(const std::string& head)
{
    const std::string word = "|" + keyOf(head) + "|";
    constexpr std::string_view kinds = "|class|type|kind|category|種別|分類|",
                               certainties = "|certainty|known or potential|known potential|confidence|確度|",
                               causes =
                                   "|cause|factor|contributing factor|contributing cause|description|what|原因|内容|";
    if (kinds.find(word) != kinds.npos) return Heads::kind;
    if (certainties.find(word) != certainties.npos) return Heads::certainty;
    return causes.find(word) != causes.npos ? Heads::cause : Heads::other;
}

ContributingCause fromRow(const Cells& head, const Cells& row)
{
    ContributingCause cause;
    for (std::size_t i = 0; i < row.size() && i < head.size(); ++i) {
        const Heads what = headOf(head[i]);
        if (what == Heads::cause) cause.text = row[i];
        else if (what != Heads::other) readTag(row[i], cause);
    }
    if (cause.text.empty() && !row.empty()) cause.text = row.front();
    return cause;
}

void add(std::vector<ContributingCause>& causes, ContributingCause cause, const Part& part)
{
    if (isNothing(cause.text) || causes.size() >= mostCauses) return;
    if (part.kind == SectionKind::potentialCauses) cause.certainty = Certainty::potential;
    causes.push_back(std::move(cause));
}

void readPart(const Part& part, std::vector<ContributingCause>& causes)
{
    bool listed = false;
    for (const Block& block : part.blocks) {
        for (const Item& item : block.items)
            if (item.depth == 0) add(causes, causeOf(item.text), part);
        for (std::size_t r = 1; r < block.rows.size(); ++r)
            add(causes, fromRow(block.rows.front(), block.rows[r]), part);
        listed = listed || !block.items.empty() || !block.rows.empty();
    }
    if (!listed) add(causes, causeOf(firstParagraph(part)), part);
}

struct RouteWords {
    Detection route;
    std::string_view words; ///< separated by "|"
};
constexpr std::array routes{
    RouteWords{Detection::alert, "alert|alarm|monitoring|pager|paged|on-call page|probe|アラート|監視|自動検知"},
    RouteWords{Detection::customer,
               "customer|user report|users report|reported by user|by a user|by users|end user|client|"
               "support ticket|顧客|ユーザ|利用者|問い合わせ"},
    RouteWords{Detection::kpi, "kpi|dashboard|business metric|business figure|revenue|conversion|ダッシュボード|売上"},
    RouteWords{Detection::human,
               "human|engineer|developer|colleague|team member|employee|staff|manually|by hand|weekly review|"
               "人|担当者|エンジニア|目視"},
};

}

ContributingCause causeOf(std::string_view text)
{
    ContributingCause cause;
    cause.text = trimmed(text);
    const std::string signs = halfWidth(cause.text);
    std::string_view rest = signs;
    while (rest.ends_with('.') || rest.ends_with("。")) rest.remove_suffix(rest.ends_with('.') ? 1 : 3);
    if (rest.starts_with('['))
        if (const std::size_t end = rest.find(']'); end != rest.npos && end < 40) {
            readTag(rest.substr(1, end - 1), cause);
            rest = trimmed(rest.substr(end + 1));
        }
    for (int tags = 0; tags < 3 && rest.ends_with(')'); ++tags) {
        const std::size_t open = rest.rfind('(');
        if (open == rest.npos) break;
        readTags(rest.substr(open + 1, rest.size() - open - 2), cause);
        rest = trimmed(rest.substr(0, open));
    }
    if (const std::size_t colon = rest.find(':'); colon != rest.npos && colon < 40)
        readTag(plain(rest.substr(0, colon)), cause);
    if (cause.kind == CauseClass::unsorted && rest.size() < 60) cause.kind = classOf(rest);
    return cause;
}

std::vector<ContributingCause> readCauses(const Outline& outline)
{
    std::vector<ContributingCause> causes;
    for (const Part& part : outline.parts)
        if (part.kind == SectionKind::causes || part.kind == SectionKind::potentialCauses) readPart(part, causes);
    return causes;
}

Detection detectionOf(std::string_view text)
{
    const std::string small = folded(text.substr(0, 400));
    if (const auto named = parseName<Detection>(std::string(trimmed(small)))) return *named;
    Detection found = Detection::unknown;
    for (const RouteWords& route : routes)
        for (std::string_view rest = route.words; !rest.empty();) {
            const std::string_view word = rest.substr(0, rest.find('|'));
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
            if (small.find(word) == std::string::npos) continue;
            if (found != Detection::unknown && found != route.route) return Detection::unknown;
            found = route.route;
        }
    return found;
}

}
