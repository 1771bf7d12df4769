// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/phasetexts.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Phases {
    Q_DECLARE_TR_FUNCTIONS(Phases)
};

// What stands behind a criterion, in its own words. Forms of the arguments, a letter each: t text, p a fraction as
// percentage, e the title of an item; the second text holds where the last argument is empty.
struct Row {
    std::string_view name;
    const char* title;
    const char* evidence = nullptr; ///< none: nothing stands behind it
    const char* forms = "";
    const char* without = nullptr;
};

constexpr std::array titles{
    Row{"purpose", QT_TRANSLATE_NOOP("Phases", "It is said why we try this")},
    Row{"owner-mle", QT_TRANSLATE_NOOP("Phases", "An MLE owns it"), "%1", "t"},
    Row{"owner-sre", QT_TRANSLATE_NOOP("Phases", "An SRE owns it"), "%1", "t"},
    Row{"series",
        QT_TRANSLATE_NOOP("Phases", "Something is recorded"),
        QT_TRANSLATE_NOOP("Phases", "indicators: %1"),
        "t"},
    Row{"indicators-both",
        QT_TRANSLATE_NOOP("Phases", "Indicators chosen, ordinary and ML"),
        QT_TRANSLATE_NOOP("Phases", "%1 ordinary, %2 ML"),
        "tt"},
    Row{"objectives-both",
        QT_TRANSLATE_NOOP("Phases", "Objectives with data, ordinary and ML"),
        QT_TRANSLATE_NOOP("Phases", "%1 ordinary, %2 ML"),
        "tt"},
    Row{"trial-objectives",
        QT_TRANSLATE_NOOP("Phases", "Trial objectives with a date of expiry"),
        QT_TRANSLATE_NOOP("Phases", "%1 of %2 have a date to come"),
        "tt"},
    Row{"evaluation",
        QT_TRANSLATE_NOOP("Phases", "The model is evaluated"),
        QT_TRANSLATE_NOOP("Phases", "ML indicators with data: %1"),
        "t"},
    Row{"coverage",
        QT_TRANSLATE_NOOP("Phases", "28 d of data, 90 % of it there"),
        QT_TRANSLATE_NOOP("Phases", "%1 of %2 d, coverage %3"),
        "ttp",
        QT_TRANSLATE_NOOP("Phases", "%1 of %2 d, coverage not known: no interval is declared")},
    Row{"windows-held",
        QT_TRANSLATE_NOOP("Phases", "Budgets held for two windows"),
        QT_TRANSLATE_NOOP("Phases", "%1 of %2 d, %3"),
        "ttt"},
    Row{"freshness",
        QT_TRANSLATE_NOOP("Phases", "No data is stale"),
        QT_TRANSLATE_NOOP("Phases", "stale, or not there: %1"),
        "t",
        QT_TRANSLATE_NOOP("Phases", "not known: no interval is declared")},
    Row{"stability", QT_TRANSLATE_NOOP("Phases", "Stable across retrainings"), "%1", "t"},
    Row{"evaluations-move", QT_TRANSLATE_NOOP("Phases", "Evaluations are new ones"), "%1", "t"},
    Row{"test-score",
        QT_TRANSLATE_NOOP("Phases", "ML Test Score"),
        QT_TRANSLATE_NOOP("Phases", "%1, more than %2 asked"),
        "tt"},
    Row{"level",
        QT_TRANSLATE_NOOP("Phases", "Readiness level (MLTRL)"),
        QT_TRANSLATE_NOOP("Phases", "%1, at least %2 asked"),
        "tt"},
    Row{"runbook", QT_TRANSLATE_NOOP("Phases", "Runbook"), "%1", "t"},
    Row{"rollback", QT_TRANSLATE_NOOP("Phases", "Rollback rehearsed")},
    Row{"review-date", QT_TRANSLATE_NOOP("Phases", "Date of the next review of the requirement")},
    Row{"on-call", QT_TRANSLATE_NOOP("Phases", "Somebody is on call")},
    Row{"mltrl", QT_TRANSLATE_NOOP("Phases", "Readiness level (MLTRL)")},
    Row{"D1", QT_TRANSLATE_NOOP("Phases", "D1 Expectations of features are in a schema")},
    Row{"D2", QT_TRANSLATE_NOOP("Phases", "D2 Every feature is useful")},
    Row{"D3", QT_TRANSLATE_NOOP("Phases", "D3 No feature costs too much")},
    Row{"D4", QT_TRANSLATE_NOOP("Phases", "D4 Features meet meta-level requirements")},
    Row{"D5", QT_TRANSLATE_NOOP("Phases", "D5 The pipeline has privacy controls")},
    Row{"D6", QT_TRANSLATE_NOOP("Phases", "D6 New features can be added fast")},
    Row{"D7", QT_TRANSLATE_NOOP("Phases", "D7 The code of features is tested")},
    Row{"M1", QT_TRANSLATE_NOOP("Phases", "M1 Specifications are reviewed and checked in")},
    Row{"M2", QT_TRANSLATE_NOOP("Phases", "M2 Offline and online metrics correlate")},
    Row{"M3", QT_TRANSLATE_NOOP("Phases", "M3 Hyper-parameters are tuned")},
    Row{"M4", QT_TRANSLATE_NOOP("Phases", "M4 The effect of staleness is known")},
    Row{"M5", QT_TRANSLATE_NOOP("Phases", "M5 A simpler model is not better")},
    Row{"M6", QT_TRANSLATE_NOOP("Phases", "M6 Quality suffices on slices")},
    Row{"M7", QT_TRANSLATE_NOOP("Phases", "M7 Inclusion is tested")},
    Row{"I1", QT_TRANSLATE_NOOP("Phases", "I1 Training is reproducible")},
    Row{"I2", QT_TRANSLATE_NOOP("Phases", "I2 Specifications have unit tests")},
    Row{"I3", QT_TRANSLATE_NOOP("Phases", "I3 The pipeline has integration tests")},
    Row{"I4", QT_TRANSLATE_NOOP("Phases", "I4 Quality is validated before serving")},
    Row{"I5", QT_TRANSLATE_NOOP("Phases", "I5 The model can be debugged")},
    Row{"I6", QT_TRANSLATE_NOOP("Phases", "I6 Models go through a canary")},
    Row{"I7", QT_TRANSLATE_NOOP("Phases", "I7 Models can be rolled back")},
    Row{"O1", QT_TRANSLATE_NOOP("Phases", "O1 Changes of dependencies are notified")},
    Row{"O2", QT_TRANSLATE_NOOP("Phases", "O2 Data keeps its invariants")},
    Row{"O3", QT_TRANSLATE_NOOP("Phases", "O3 Training and serving are not skewed")},
    Row{"O4", QT_TRANSLATE_NOOP("Phases", "O4 Models are not too stale")},
    Row{"O5", QT_TRANSLATE_NOOP("Phases", "O5 Models are numerically stable")},
    Row{"O6", QT_TRANSLATE_NOOP("Phases", "O6 Computing has not become slower")},
    Row{"O7", QT_TRANSLATE_NOOP("Phases", "O7 Prediction quality has not fallen")},
};

constexpr std::array levels{
    QT_TRANSLATE_NOOP("Phases", "First principles"),
    QT_TRANSLATE_NOOP("Phases", "Goal-oriented research"),
    QT_TRANSLATE_NOOP("Phases", "Proof of principle"),
    QT_TRANSLATE_NOOP("Phases", "System development"),
    QT_TRANSLATE_NOOP("Phases", "Proof of concept"),
    QT_TRANSLATE_NOOP("Phases", "Machine-learning capability"),
    QT_TRANSLATE_NOOP("Phases", "Application development"),
    QT_TRANSLATE_NOOP("Phases", "Integrations"),
    QT_TRANSLATE_NOOP("Phases", "Mission-ready"),
    QT_TRANSLATE_NOOP("Phases", "Deployment"),
};

template <class E>
struct Word {
    E value;
    const char* text;
};

constexpr std::array standings{
    Word<Standing>{Standing::met, QT_TRANSLATE_NOOP("Phases", "Met")},
    Word<Standing>{Standing::unmet, QT_TRANSLATE_NOOP("Phases", "Unmet")},
    Word<Standing>{Standing::inProgress, QT_TRANSLATE_NOOP("Phases", "In progress")},
    Word<Standing>{Standing::waived, QT_TRANSLATE_NOOP("Phases", "Waived")},
};
constexpr std::array sections{
    Word<Section>{Section::data, QT_TRANSLATE_NOOP("Phases", "Data")},
    Word<Section>{Section::model, QT_TRANSLATE_NOOP("Phases", "Model")},
    Word<Section>{Section::infrastructure, QT_TRANSLATE_NOOP("Phases", "Infrastructure")},
    Word<Section>{Section::monitoring, QT_TRANSLATE_NOOP("Phases", "Monitoring")},
};
constexpr std::array origins{
    Word<Origin>{Origin::none, QT_TRANSLATE_NOOP("Phases", "No evidence")},
    Word<Origin>{Origin::hand, QT_TRANSLATE_NOOP("Phases", "By hand")},
    Word<Origin>{Origin::aged, QT_TRANSLATE_NOOP("Phases", "By hand, over 13 weeks old")},
    Word<Origin>{Origin::automatic, QT_TRANSLATE_NOOP("Phases", "From the data")},
};
constexpr std::array bands{
    Word<TestBand>{TestBand::research, QT_TRANSLATE_NOOP("Phases", "More a research project than a system")},
    Word<TestBand>{TestBand::holes, QT_TRANSLATE_NOOP("Phases", "Serious holes are possible")},
    Word<TestBand>{TestBand::firstPass, QT_TRANSLATE_NOOP("Phases", "A first pass at production")},
    Word<TestBand>{TestBand::reasonable, QT_TRANSLATE_NOOP("Phases", "Reasonably tested")},
    Word<TestBand>{TestBand::strong, QT_TRANSLATE_NOOP("Phases", "Strong, fit for mission-critical use")},
    Word<TestBand>{TestBand::exceptional, QT_TRANSLATE_NOOP("Phases", "Exceptional")},
};

template <class Table, class E>
QString lookup(const Table& table, E value)
{
    const auto at = std::ranges::find_if(table, [&](const auto& entry) { return entry.value == value; });
    return at == table.end() ? QString() : Phases::tr(at->text);
}

const Row* rowOf(std::string_view name)
{
    const auto at = std::ranges::find(titles, name, &Row::name);
    return at == titles.end() ? nullptr : &*at;
}

QString shown(const std::string& argument, char form)
{
    if (argument.empty()) return missing();
    return form == 'p' ? percent(text(argument).toDouble()) : text(argument).simplified();
}

QString dateOfArgument(const std::string& argument, const Zone& zone)
{
    const auto at = parseInstant(argument);
    return at ? date(*at, zone) : missing();
}

// What people say about it, joined where it is there.
QString byHandText(const std::vector<std::string>& args, const Zone& zone)
{
    QStringList parts;
    if (!args[0].empty()) parts += text(args[0]).simplified();
    parts += QStringLiteral("%1 %2").arg(text(args[1]).simplified(), dateOfArgument(args[2], zone));
    if (!args[3].empty()) parts += Phases::tr("over 13 weeks old: show it again");
    return parts.join(QStringLiteral(", "));
}

QString waivedText(const std::vector<std::string>& args, const Zone& zone)
{
    const QString who = (text(args[1]).toUpper() + u' ' + text(args[3])).simplified();
    const QString until = args[0].empty() ? Phases::tr("without an end") : dateOfArgument(args[0], zone);
    //: %1 a date, %2 who waived the criterion, %3 the reason
    return filled(Phases::tr("until %1, %2: %3"), {until, who, text(args[2]).simplified()});
}

QString handle(const std::string& name) { return text(name).simplified(); }

}

QString word(Standing standing) { return lookup(standings, standing); }
QString word(Section section) { return lookup(sections, section); }
QString word(Origin origin) { return lookup(origins, origin); }
QString word(TestBand band) { return lookup(bands, band); }

QString criterionTitle(std::string_view name)
{
    const Row* row = rowOf(name);
    return row ? Phases::tr(row->title) : text(name).simplified();
}

QString criterionTitles(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names) list += criterionTitle(name);
    return list.join(QStringLiteral(", "));
}

QString levelText(std::optional<int> level)
{
    if (!level || *level < 0 || *level >= static_cast<int>(levels.size())) return missing();
    return QStringLiteral("%1 %2").arg(*level).arg(Phases::tr(levels[static_cast<std::size_t>(*level)]));
}

QString evidenceText(const CriterionState& state, const Zone& zone)
{
    constexpr std::size_t whole = 4;
    const bool said = state.args.size() == whole;
    if (said && standingOf(state) == Standing::waived) return waivedText(state.args, zone);
    if (said && state.byHand) return byHandText(state.args, zone);
    const Row* row = rowOf(state.criterion);
    if (!row || !row->evidence || state.args.empty()) return missing();
    if (!row->without && state.args == std::vector<std::string>{""}) return missing();
    QStringList args;
    for (std::size_t i = 0; i < state.args.size() && row->forms[i] != 0; ++i)
        args += shown(state.args[i], row->forms[i]);
    const bool shorter = row->without && state.args.back().empty();
    return filled(Phases::tr(shorter ? row->without : row->evidence), args);
}

QString evidenceText(const TestState& state, const Zone& zone)
{
    if (state.origin == Origin::none) return missing();
    if (state.origin == Origin::automatic) return text(state.note).simplified();
    QStringList parts;
    if (!state.note.empty()) parts += text(state.note).simplified();
    parts += QStringLiteral("%1 %2").arg(handle(state.author), date(state.at, zone));
    return parts.join(QStringLiteral(", "));
}

QString scoreText(double score) { return QString::number(score, 'g', 3); }

QString changeText(const PhaseChange& change)
{
    //: %1 and %2 phases, %3 who proposed it, %4 the reason
    return filled(Phases::tr("%1 \u2192 %2, by %3: %4"),
                  {word(change.before), word(change.after), handle(change.author), text(change.reason).simplified()});
}

QString confirmationText(const PhaseChange& change, const Zone& zone)
{
    const auto of = [](const char* role, const std::string& name) {
        return QLatin1String(role) + u' ' + (name.empty() ? Phases::tr("awaited") : handle(name));
    };
    const QString both = of("MLE", change.mle) + QStringLiteral(", ") + of("SRE", change.sre);
    return change.confirmed ? filled(Phases::tr("confirmed %1 by %2"), {date(change.confirmed, zone), both})
                            : filled(Phases::tr("proposed %1, %2"), {date(change.at, zone), both});
}

}
