// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/blameless.h"

#include "widgets/models/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <array>

namespace models {

namespace {

struct Blameless {
    Q_DECLARE_TR_FUNCTIONS(Blameless)
};

constexpr qsizetype longestLine = 2'000; ///< of it the rest is not looked at
constexpr qsizetype mostLines = 5'000;

constexpr const char* hindsight =
    QT_TRANSLATE_NOOP("Blameless", "Say what was known then and what made another way hard.");
constexpr const char* character = QT_TRANSLATE_NOOP("Blameless", "Say what the system allowed, not how somebody was.");
constexpr const char* lastStep =
    QT_TRANSLATE_NOOP("Blameless", "This ends the search for causes: ask what made the step possible.");
constexpr const char* people =
    QT_TRANSLATE_NOOP("Blameless", "Name the role, such as the SRE on call, not the person.");

struct Wording {
    const char* pattern;
    const char* advice;
    bool caseCounts = false;
};
constexpr std::array wordings{
    Wording{R"(\b(?:should|could|ought to) have\b|\b(?:should|could)n[’']t have\b|\bshould never have\b)", hindsight},
    Wording{
        R"(\bif only\b|\bobviously\b|\bclearly should\b|\bfailed to (?:notice|check|follow|realise|realize|read)\b)",
        hindsight},
    Wording{
        R"(\bcareless(?:ly|ness)?\b|\bnegligen(?:t|ce|tly)\b|\bsloppy\b|\blazy\b|\bincompeten(?:t|ce)\b|\bstupid(?:ly|ity)?\b)",
        character},
    Wording{
        R"(\breckless(?:ly|ness)?\b|\bunprofessional\b|\binattenti(?:ve|on)\b|\bwas not careful\b|\bwasn[’']t careful\b)",
        character},
    Wording{R"(\bhuman error\b|\boperator error\b|\buser error\b|\bhuman mistake\b|\bmade a mistake\b|\bfat[- ]finger)",
            lastStep},
    Wording{R"(\b(?:his|her|their|your|my) (?:fault|mistake)\b|\bto blame\b|\bat fault\b|\bblame(?:d|s)?\b(?!less))",
            lastStep},
    Wording{R"(\bfatfinger|\bforgot to\b|\bneglected to\b)", lastStep},
    Wording{
        R"(\b(?!The |It |This |That |We |They |You |Nobody |Everyone |Someone |Somebody |Who )[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:forgot|neglected|ignored|misconfigured|was careless|broke)\b)",
        people,
        true},
    Wording{R"(すべきだった|するべきだった|べきであった|べきでした|はずだった)", hindsight},
    Wording{R"(不注意|怠慢|うっかり|いい加減|軽率|注意不足|確認不足|スキル不足|能力不足)", character},
    Wording{
        R"(人為(?:的)?ミス|ヒューマンエラー|人的ミス|操作ミス|作業ミス|凡ミス|担当者のミス|を怠った|怠り|忘れた|のせいで)",
        lastStep},
    Wording{R"([\p{Han}\p{Katakana}ー]{1,6}(?:さん|氏|君)(?:が|は|の|に))", people},
};

const QRegularExpression& expressionOf(std::size_t wording)
{
    static const std::array all = [] {
        std::array<QRegularExpression, wordings.size()> made;
        for (std::size_t i = 0; i < wordings.size(); ++i) {
            QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
            if (!wordings[i].caseCounts) options |= QRegularExpression::CaseInsensitiveOption;
            made[i] = QRegularExpression(text(wordings[i].pattern), options);
        }
        return made;
    }();
    return all[wording];
}

/// With blanks where code, addresses and quotations stand: others said those.
QString ownWords(QString line)
{
    static const QRegularExpression foreign(
        QStringLiteral("`[^`]*`|\\]\\([^)]*\\)|https?://\\S+|\"[^\"]*\"|\u201C[^\u201D]*\u201D|「[^」]*」"));
    if (line.trimmed().startsWith(u'>')) return {};
    return line.replace(foreign, QStringLiteral(" "));
}

}

std::vector<BlameHint> blameHints(const QString& markdown)
{
    std::vector<BlameHint> hints;
    const QStringList lines = markdown.split(u'\n');
    bool fenced = false;
    for (qsizetype i = 0; i < std::min(lines.size(), mostLines) && hints.size() < mostBlameHints; ++i) {
        if (lines[i].trimmed().startsWith(u"```")) fenced = !fenced;
        if (fenced) continue;
        const QString words = ownWords(lines[i].left(longestLine));
        for (std::size_t w = 0; w < wordings.size() && hints.size() < mostBlameHints; ++w)
            if (const auto match = expressionOf(w).match(words); match.hasMatch())
                hints.push_back(
                    {static_cast<int>(i + 1), match.captured(0).trimmed(), Blameless::tr(wordings[w].advice)});
    }
    return hints;
}

QString blameText(const std::vector<BlameHint>& hints)
{
    if (hints.empty()) return {};
    const BlameHint& first = hints.front();
    const QString one =
        filled(Blameless::tr("Wording, line %1: \"%2\". %3"), {QString::number(first.line), first.found, first.advice});
    const int more = static_cast<int>(hints.size()) - 1;
    return more > 0 ? one + QLatin1Char(' ') + Blameless::tr("%n more", nullptr, more) : one;
}

}
