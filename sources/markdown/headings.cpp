// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/headings.h"

#include "sources/markdown/characters.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

namespace {

struct Names {
    SectionKind kind;
    std::string_view names; ///< separated by "|", folded
};

constexpr std::array table{
    Names{SectionKind::summary,
          "summary|incident summary|executive summary|issue summary|overview|tl;dr|tldr|tl dr|abstract|"
          "brief description|description|what happened|outage description|incident description|narrative|"
          "zusammenfassung|概要|障害概要|障害の概要|要約|サマリ|"
          "事象"},
    Names{SectionKind::background, "background|leadup|lead up|lead-up|context|fault|hintergrund|背景"},
    Names{SectionKind::impact,
          "impact|customer impact|user impact|end user impact|business impact|affected users|affected services|"
          "services affected|blast radius|summary of impact|auswirkung|auswirkungen|影響|"
          "影響範囲"},
    Names{SectionKind::detection,
          "detection|how was it detected|how did we detect|how we found out|erkennung|entdeckung|"
          "検知|検出|発見"},
    Names{
        SectionKind::response,
        "response|recovery|resolution|mitigation|remediation steps|actions taken|action taken|"
        "immediate actions|immediate action|resolution and recovery|mitigation & resolution|mitigation and resolution|"
        "how it was fixed|workaround|fix|behebung|対応|対応内容|"
        "復旧|暫定対応|解決"},
    Names{SectionKind::timeline,
          "timeline|time line|incident timeline|detailed timeline|chain of events|sequence of events|chronology|"
          "event log|zeitleiste|zeitlicher ablauf|zeitverlauf|chronologie|verlauf|ablauf|"
          "タイムライン|時系列|"
          "経過|経緯|発生経緯|対応経緯"},
    Names{SectionKind::potentialCauses,
          "potential causes|potential cause|possible causes|possible cause|suspected causes|suspected cause|"
          "potential contributing factors|possible contributing factors|mögliche ursachen|"
          "考えられる原因"},
    Names{SectionKind::causes,
          "contributing factors|contributing factor|contributing causes|contributing cause|contributing conditions|"
          "contributing conditions analysis|root causes|root cause|root cause analysis|root cause and "
          "mitigation|causes|cause|"
          "what caused the incident|why did it happen|incident cause|ursachen|ursache|grundursache|"
          "原因|根本原因|直接原因|要因"},
    Names{SectionKind::trigger,
          "trigger|triggers|incident trigger|auslöser|トリガー|"
          "契機|きっかけ"},
    Names{SectionKind::whys,
          "five whys|5 whys|the five whys|whys|why|process breakdown|process breakdowns|"
          "なぜなぜ分析"},
    Names{SectionKind::actions,
          "action items|action item|actions|action|action plan|action points|corrective actions|corrective action|"
          "corrective and preventative measures|corrective and preventive measures|corrective measures|"
          "preventive actions|preventative actions|preventive measures|follow-up|follow-ups|follow up|follow ups|"
          "followup|followups|followup actions|next steps|remediation|remediations|remediation items|todo|todos|to do|"
          "to-do|recommendations|tasks|repair items|action items & followups|prevention|recurrence prevention|"
          "maßnahmen|nächste schritte|aktionen|アクション|"
          "再発防止|恒久対応|"
          "恒久対策|対策|今後の対応"},
    Names{SectionKind::lessons,
          "lessons learned|lesson learned|lessons learnt|lessons|learnings|retrospective|takeaways|themes|"
          "how'd we do|how did we do|reflections|erkenntnisse|gelernt|教訓|学び|"
          "振り返り|ふりかえり"},
    Names{SectionKind::wentWell,
          "what went well|what worked|what did we do well|things that went well|what went right|where we got lucky|"
          "where did we get lucky|what was lucky|was lief gut|良かった|"
          "うまくいった|幸運"},
    Names{SectionKind::wentBadly,
          "what went wrong|what went badly|what went poorly|what didn't go well|what did not go well|"
          "what could have gone better|what could be improved|what can be improved|things that went poorly|"
          "what didn't work|was lief schlecht|悪かった|"
          "うまくいかなかった"},
    Names{SectionKind::surprise,
          "what surprised us|what surprised|surprises|why surprised|why was this surprising|"
          "驚いたこと|意外だったこと"},
    Names{SectionKind::people,
          "attendees|participants|postmortem attendees|responders|people involved|names of people involved|authors|"
          "author|owner|beteiligte|teilnehmer|参加者|関係者|"
          "対応者"},
    Names{SectionKind::facts,
          "stats|statistics|metadata|incident details|incident metadata|incident information|details|incident timing|"
          "timing|timings|key facts|facts|at a glance|incident data|metrics|key metrics|eckdaten|"
          "基本情報|統計"},
    Names{SectionKind::versions,
          "data and model versions|model and data versions|model version|model versions|data version|versions|"
          "バージョン"},
    Names{SectionKind::evidence, "evaluation evidence|evaluation|evidence|評価"},
    Names{SectionKind::messaging,
          "messaging|communication|communications|internal email|external message|status page|provide feedback|"
          "kommunikation|連絡|周知"},
    Names{SectionKind::questions,
          "open questions|incident questions|questions|backlog check|recurrence|offene fragen|質問"},
    Names{SectionKind::related,
          "supporting information|supporting documents|appendix|related items|related incidents|references|links|"
          "resources|glossary|anhang|参考|参考資料|"
          "付録"},
};

/// Words that change nothing of what a heading says.
constexpr std::array<std::string_view, 9> headingFillers{
    "so", "the", "a", "our", "very", "really", "of", "incident", "this"};

std::string withoutFillers(std::string_view words)
{
    std::string out;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        if (word.empty() || std::ranges::find(headingFillers, word) != headingFillers.end()) continue;
        out.append(out.empty() ? "" : " ").append(word);
    }
    return out;
}

/// Numbers, signs and blanks before a heading's words: "1.2) ", a picture of a clock.
std::string_view withoutNumber(std::string_view text)
{
    std::size_t at = text.find_first_not_of("0123456789.)-: ");
    const bool numbered = at != text.npos && at > 0 && text.find_first_of(".):- ") < at;
    // "5 whys" keeps its number.
    if (numbered && !text.substr(at).starts_with("why")) text.remove_prefix(at);
    for (at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (isWordCharacter(c.code)) break;
        at += c.bytes;
    }
    return text.substr(at);
}

bool wordEnds(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    return before >= 0x80 || !isWordCharacter(characterAt(text, at).code);
}

/// How far a slip of the pen may go; short words are told apart by every letter.
std::size_t slack(std::size_t length) { return length < 6 ? 0 : length < 8 ? 1 : 2; }

struct Found {
    Named named;
    std::size_t length = 0;
};

void consider(Found& best, SectionKind kind, Likeness likeness, std::size_t length)
{
    const bool better = best.named.kind == SectionKind::none || likeness < best.named.likeness ||
                        (likeness == best.named.likeness && length > best.length);
    if (better) best = {{kind, likeness}, length};
}

void compare(Found& best, SectionKind kind, std::string_view heading, std::string_view bare, std::string_view name)
{
    if (heading == name || bare == name) return consider(best, kind, Likeness::exact, name.size());
    for (const std::string_view text : {heading, bare})
        if (text.starts_with(name) && wordEnds(text, name.size()))
            return consider(best, kind, Likeness::prefix, name.size());
    const std::size_t allowed = slack(name.size());
    if (allowed == 0 || bare.empty() || bare.front() != name.front()) return;
    const std::size_t apart = editDistance(bare, name, allowed);
    if (apart <= allowed) consider(best, kind, Likeness::close, name.size() - apart);
}

}

std::string headingWords(std::string_view heading)
{
    std::string words = folded(plain(heading.substr(0, 200)));
    if (const std::size_t bracket = words.find_first_of("([{"); bracket != std::string::npos && bracket > 0)
        words.resize(bracket);
    std::string_view text = withoutNumber(words);
    while (!text.empty() && std::string_view(" :?!.-,;").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return std::string(trimmed(text));
}

Named sectionOf(std::string_view heading)
{
    const std::string words = headingWords(heading);
    if (words.empty() || words.size() > 120) return {};
    const std::string bare = withoutFillers(words);
    Found best;
    for (const Names& row : table)
        for (std::string_view rest = row.names; !rest.empty();) {
            const std::string_view name = rest.substr(0, rest.find('|'));
            rest.remove_prefix(std::min(name.size() + 1, rest.size()));
            compare(best, row.kind, words, bare, name);
        }
    return best.named;
}

}
