// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/donerule.h"

#include "widgets/models/markdownsections.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

struct DoneRule {
    Q_DECLARE_TR_FUNCTIONS(DoneRule)
};

constexpr std::array actionNames{"action",
                                 "corrective action",
                                 "preventive action",
                                 "follow-up",
                                 "follow up",
                                 "next steps",
                                 "remediation",
                                 "maßnahmen",
                                 "アクション",
                                 "再発防止",
                                 "対応策",
                                 "改善策"};
/// What says that there is nothing, and not why.
constexpr std::array nothings{
    "none", "none needed", "not needed", "n/a", "na", "tbd", "todo", "nothing", "なし", "未定", "不要", "特になし"};

/// Without the marks of lists and tables around it.
QString wordsOf(const QString& line)
{
    qsizetype from = 0, to = line.size();
    const auto isWord = [&](qsizetype at) { return line[at].isLetterOrNumber(); };
    while (from < to && !isWord(from)) ++from;
    while (to > from && !isWord(to - 1)) --to;
    return fold(line.mid(from, to - from));
}

bool says(const QString& line)
{
    QString words = wordsOf(line);
    if (words.startsWith(u"x] ")) words = words.mid(3);
    return !words.isEmpty() && headingLevel(line) == 0 &&
           std::ranges::none_of(nothings, [&](const char* nothing) { return words == fold(text(nothing)); });
}

bool isTableRow(const QString& line) { return line.trimmed().startsWith(u'|'); }

/// An item, a row below a table's head, or a sentence.
bool listsSomething(std::string_view body)
{
    const QStringList lines = text(body).split(u'\n');
    const auto section = sectionNamed(lines, actionNames);
    if (!section) return false;
    for (qsizetype i = section->first; i < section->last; ++i) {
        const bool head = isTableRow(lines[i]) && (i == section->first || !isTableRow(lines[i - 1]));
        if (!head && says(lines[i])) return true;
    }
    return false;
}

}

QStringList missingForDone(const Incident& incident, const std::vector<Action>& actions)
{
    QStringList missing;
    if (incident.cause == Cause::unknown)
        missing += DoneRule::tr("Done needs a cause. Choose one, or leave it as a draft: nothing is lost.");
    const bool acted =
        std::ranges::any_of(actions, [](const Action& action) { return action.state != ActionState::dropped; });
    if (!acted && !listsSomething(splitFrontMatter(incident.markdown).body))
        missing += DoneRule::tr("Done needs an action, or why there is none: write \"- what is to be done\" or \"None "
                                "needed, because ...\" below the heading Actions.");
    return missing;
}

}
