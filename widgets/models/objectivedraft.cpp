// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/objectivedraft.h"

#include "reliability/budget/versions.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace models {

using namespace reliability;

namespace {

struct Draft {
    Q_DECLARE_TR_FUNCTIONS(ObjectiveDraft)
};

const Target usualTarget{10'000'000}; // 99 %

QString fixedText(Milliseconds length) { return length.count() > 0 ? text(formatFixed(length)) : QString(); }

std::string typed(const QString& field) { return utf8(field.trimmed()); }

std::string percentOf(const QString& field)
{
    const std::string plain = typed(field);
    return plain.empty() || plain.back() == '%' ? plain : plain + '%';
}

/// A value with a limit, not a plain pass or fail.
bool hasLimit(const DraftOf& of)
{
    return of.indicator.shape == Shape::value || (!of.versions.empty() && of.versions.back().op.has_value());
}

/// The policy that holds, also where the version says none.
MissingPolicy missingOf(const ObjectiveVersion& version, const Indicator& indicator)
{
    const bool runs =
        indicator.shape == Shape::run || (indicator.shape == Shape::value && indicator.kind == Kind::batch);
    const bool due = runs && !indicator.schedule.empty();
    return version.missing.value_or(due ? MissingPolicy::bad : MissingPolicy::ignore);
}

/// Reads the fields one after another and notes what can't be read.
class Reading {
public:
    Reading(const ObjectiveDraft& draft, const DraftOf& of) : m_draft(draft), m_of(of)
    {
        if (!of.versions.empty()) version() = of.versions.back();
        version().id = {};
        version().uid = {};
        version().rev = 0;
        version().author.clear();
        version().agreed.clear();
        version().reason = typed(draft.reason);
        version().from = draft.from;
    }

    ReadDraft run()
    {
        take(DraftField::target, version().target, parseTarget(percentOf(m_draft.target)));
        window();
        method();
        limit();
        if (missingOf(version(), m_of.indicator) != m_draft.missing) version().missing = m_draft.missing;
        version().carry = Milliseconds(0);
        if (needs(DraftField::carry)) take(DraftField::carry, version().carry, parseFixed(typed(m_draft.carry)));
        minEvents();
        if (m_read.wrong.empty()) save();
        return std::move(m_read);
    }

private:
    ObjectiveVersion& version() { return m_read.version; }
    bool needs(DraftField field) const { return applies(field, m_draft, m_of); }

    template <class To, class From>
    void take(DraftField field, To& to, const Result<From>& from)
    {
        if (from) to = *from;
        else m_read.wrong.push_back({field, sentence(from.error())});
    }

    void window()
    {
        version().windowKind = m_draft.windowKind;
        if (m_draft.windowKind == WindowKind::rolling) {
            auto length = parseLength(typed(m_draft.length));
            if (length && length->calendar()) length = fail(Code::windowUnsupported, {format(*length)});
            take(DraftField::window, version().window, length);
            version().windowStart.clear();
            return;
        }
        if (version().window != m_draft.period) version().windowStart.clear();
        version().window = m_draft.period;
        version().zone = typed(m_draft.zone);
        if (version().zone.empty())
            m_read.wrong.push_back({DraftField::zone, Draft::tr("Name the zone of the calendar, such as Asia/Tokyo.")});
    }

    void method()
    {
        version().method = m_draft.method;
        version().slice = Milliseconds(0);
        version().sliceTarget.reset();
        if (needs(DraftField::slice)) take(DraftField::slice, version().slice, parseFixed(typed(m_draft.slice)));
        if (needs(DraftField::sliceTarget))
            take(DraftField::sliceTarget, version().sliceTarget, parseTarget(percentOf(m_draft.sliceTarget)));
    }

    void limit()
    {
        if (!needs(DraftField::threshold)) return;
        bool number = false;
        const double value = QLocale::c().toDouble(m_draft.threshold.trimmed(), &number);
        if (!number || !std::isfinite(value))
            m_read.wrong.push_back({DraftField::threshold, Draft::tr("Give the limit as a number, such as 0.92.")});
        version().op = m_draft.op;
        version().threshold = value;
    }

    void minEvents()
    {
        bool number = true;
        const QString typed = m_draft.minEvents.trimmed();
        const qlonglong least = typed.isEmpty() ? 0 : QLocale::c().toLongLong(typed, &number);
        if (!number || least < 0)
            m_read.wrong.push_back({DraftField::minEvents, Draft::tr("Give a whole number, or leave it empty.")});
        else version().minEvents = least;
    }

    void save()
    {
        if (m_of.versions.empty()) return;
        const ObjectiveVersion& last = m_of.versions.back();
        const auto missing = [this](DraftField field, const QString& text) { m_read.missing.push_back({field, text}); };
        if (asksTheSame(version(), last)) return missing(DraftField::whole, Draft::tr("Nothing is changed yet."));
        if (version().target != last.target && version().reason.empty())
            missing(DraftField::reason, Draft::tr("Say why the target changes."));
        if (last.from && version().from && *version().from <= *last.from)
            missing(DraftField::from, Draft::tr("A version holds from that time on already: choose a later one."));
    }

    const ObjectiveDraft& m_draft;
    const DraftOf& m_of;
    ReadDraft m_read;
};

struct Place {
    Code code;
    DraftField field;
};

constexpr std::array places{
    Place{Code::zoneUnknown, DraftField::zone},
    Place{Code::sliceTooShort, DraftField::slice},
    Place{Code::missingNotAllowed, DraftField::missing},
    Place{Code::windowUnsupported, DraftField::window},
    Place{Code::targetUnreadable, DraftField::target},
};

}

ObjectiveDraft draftOf(const DraftOf& of, Instant from)
{
    ObjectiveVersion version;
    version.target = usualTarget;
    version.op = of.indicator.direction == Direction::higher ? Op::gte : Op::lte;
    if (!of.versions.empty()) version = of.versions.back();
    ObjectiveDraft draft;
    draft.target = text(formatPercent(version.target));
    draft.windowKind = version.windowKind;
    const bool rolling = version.windowKind == WindowKind::rolling;
    draft.length = rolling ? text(format(version.window)) : QStringLiteral("28d");
    if (!rolling) draft.period = version.window;
    draft.zone = text(version.zone);
    draft.method = version.method;
    draft.slice = fixedText(version.slice);
    if (version.sliceTarget) draft.sliceTarget = text(formatPercent(*version.sliceTarget));
    draft.op = version.op.value_or(draft.op);
    if (version.threshold) draft.threshold = QString::number(*version.threshold, 'g', QLocale::FloatingPointShortest);
    draft.missing = missingOf(version, of.indicator);
    draft.carry = fixedText(version.carry);
    if (version.minEvents > 0) draft.minEvents = QString::number(version.minEvents);
    if (!of.versions.empty()) draft.from = from;
    return draft;
}

bool applies(DraftField field, const ObjectiveDraft& draft, const DraftOf& of)
{
    switch (field) {
    case DraftField::zone: return draft.windowKind == WindowKind::calendar;
    case DraftField::slice: return draft.method != Method::occurrences;
    case DraftField::sliceTarget: return draft.method == Method::timeslices;
    case DraftField::threshold: return hasLimit(of);
    case DraftField::carry: return draft.missing == MissingPolicy::carry;
    case DraftField::from: return !of.versions.empty();
    default: return true;
    }
}

ReadDraft read(const ObjectiveDraft& draft, const DraftOf& of) { return Reading(draft, of).run(); }

DraftProblem problemOf(const Error& error)
{
    for (const Place& place : places)
        if (place.code == error.code) return {place.field, sentence(error)};
    return {DraftField::whole, sentence(error)};
}

}
