// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace models {

using namespace reliability;

namespace {

struct Edits {
    Q_DECLARE_TR_FUNCTIONS(Edits)
};

// What a fact is called in "Undo ..."; by overload, so that a new fact does not compile without a word.
const char* kindOf(const Workspace&) { return QT_TRANSLATE_NOOP("Edits", "workspace"); }
const char* kindOf(const Project&) { return QT_TRANSLATE_NOOP("Edits", "project"); }
const char* kindOf(const Component&) { return QT_TRANSLATE_NOOP("Edits", "component"); }
const char* kindOf(const Indicator&) { return QT_TRANSLATE_NOOP("Edits", "indicator"); }
const char* kindOf(const Objective&) { return QT_TRANSLATE_NOOP("Edits", "objective"); }
const char* kindOf(const ObjectiveVersion&) { return QT_TRANSLATE_NOOP("Edits", "target"); }
const char* kindOf(const Correction&) { return QT_TRANSLATE_NOOP("Edits", "correction"); }
const char* kindOf(const Event&) { return QT_TRANSLATE_NOOP("Edits", "change"); }
const char* kindOf(const Incident&) { return QT_TRANSLATE_NOOP("Edits", "postmortem"); }
const char* kindOf(const Action&) { return QT_TRANSLATE_NOOP("Edits", "action"); }
const char* kindOf(const TriageItem&) { return QT_TRANSLATE_NOOP("Edits", "triage item"); }
const char* kindOf(const Review&) { return QT_TRANSLATE_NOOP("Edits", "review"); }
const char* kindOf(const Decision&) { return QT_TRANSLATE_NOOP("Edits", "decision"); }
const char* kindOf(const Attendance&) { return QT_TRANSLATE_NOOP("Edits", "attendance"); }
const char* kindOf(const Signature&) { return QT_TRANSLATE_NOOP("Edits", "signature"); }
const char* kindOf(const ReviewNote&) { return QT_TRANSLATE_NOOP("Edits", "note"); }
const char* kindOf(const PhaseChange&) { return QT_TRANSLATE_NOOP("Edits", "change of phase"); }
const char* kindOf(const Evidence&) { return QT_TRANSLATE_NOOP("Edits", "evidence"); }
const char* kindOf(const Waiver&) { return QT_TRANSLATE_NOOP("Edits", "waiver"); }

template <class T>
QString titleOf(const T& fact)
{
    if constexpr (requires { fact.title(); }) return text(fact.title());
    else if constexpr (requires { fact.title; }) return text(fact.title);
    else if constexpr (requires { fact.name; }) return text(fact.name);
    else if constexpr (requires { fact.week; }) return text(fact.week);
    else if constexpr (requires { fact.criterion; }) return criterionTitle(fact.criterion);
    else if constexpr (requires { fact.item; }) return criterionTitle(fact.item);
    else if constexpr (requires { fact.target; }) return text(formatPercent(fact.target)) + QStringLiteral(" %");
    else if constexpr (requires { fact.kind; }) return word(fact.kind);
    else return text(fact.reason);
}

template <class T>
QString labelOf(const Edit<T>& edit)
{
    if (!edit.label.empty()) return text(edit.label);
    if (!edit.before && !edit.after) return {};
    const T& fact = edit.after ? *edit.after : *edit.before;
    const QString pattern = !edit.before  ? Edits::tr("Add %1 %2")
                            : !edit.after ? Edits::tr("Remove %1 %2")
                                          : Edits::tr("Change %1 %2");
    return filled(pattern, {Edits::tr(kindOf(fact)), titleOf(fact).simplified()}).trimmed();
}

}

QString editLabel(const AnyEdit& edit)
{
    return std::visit([](const auto& one) { return labelOf(one); }, edit);
}

}
