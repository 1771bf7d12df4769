// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/glossaryinput.h"

#include "reliability/budget/recurrence.h"

#include <QJsonArray>
#include <limits>
#include <map>

namespace support {

using namespace reliability;
using namespace std::chrono_literals;

namespace {

Instant at(const QString& text) { return *parseInstant(text.toStdString()); }

struct Row {
    Instant at;
    double good = 0, total = 0, value = 0;
};

/// Naive stamps: the first pass of a repeated hour until the clock steps back, then the second.
class Clock {
public:
    explicit Clock(const Zone& zone) : m_zone(zone) {}
    std::optional<Instant> read(const std::string& text)
    {
        if (const auto instant = parseInstant(text)) return *instant;
        bool number = false;
        const qlonglong epoch = QString::fromStdString(text).toLongLong(&number);
        if (number) return Instant{epoch};
        const Civil civil = *parseCivil(text);
        if (civil < m_last) m_second = true;
        m_last = civil;
        const Zone::Local local = m_zone.local(civil);
        if (local.kind == Zone::Local::Kind::skipped) return std::nullopt;
        return m_second ? local.second : local.first;
    }

private:
    const Zone& m_zone;
    Civil m_last{std::numeric_limits<std::int64_t>::min()};
    bool m_second = false;
};

void merge(Row& row, const Row& next, const QString& how)
{
    if (how == QLatin1String("sum") || how == QLatin1String("mean")) row.good += next.good, row.total += next.total;
    else row = next;
}

/// One entry of options.corrections as a Correction with its rule as RRULE text.
std::pair<Correction, const Zone*> correctionOf(const QJsonObject& o)
{
    Correction c;
    if (!o.contains(QStringLiteral("freq"))) {
        c.from = at(o[QStringLiteral("from")].toString());
        c.to = at(o[QStringLiteral("to")].toString());
        return {c, &zoneOfCase("UTC")};
    }
    const Zone& zone = zoneOfCase(o[QStringLiteral("zone")].toString().toStdString());
    const std::string start = o[QStringLiteral("start")].toString().toStdString();
    c.from = zone.instant(*parseCivil(start));
    c.to = c.from + *parseFixed(o[QStringLiteral("length")].toString().toStdString());
    QString rule = QStringLiteral("FREQ=") + o[QStringLiteral("freq")].toString();
    QStringList days;
    for (const QJsonValue& day : o[QStringLiteral("byday")].toArray()) days << day.toString();
    if (!days.isEmpty()) rule += QStringLiteral(";BYDAY=") + days.join(QLatin1Char(','));
    if (o.contains(QStringLiteral("count")))
        rule += QStringLiteral(";COUNT=%1").arg(o[QStringLiteral("count")].toInt());
    c.recurrence = rule.toStdString();
    return {c, &zone};
}

void readFlag(CaseInput& in, const QString& flag, const std::string& value, QString& duplicates)
{
    static const std::map<QString, std::string> calendars{{QStringLiteral("day"), "1d"},
                                                          {QStringLiteral("week"), "1w"},
                                                          {QStringLiteral("month"), "1M"},
                                                          {QStringLiteral("quarter"), "1Q"},
                                                          {QStringLiteral("year"), "1Y"}};
    ObjectiveVersion& v = in.version;
    if (flag == QLatin1String("--target")) v.target = *parseTarget(value);
    else if (flag == QLatin1String("--window")) v.window = *parseLength(value);
    else if (flag == QLatin1String("--interval")) in.indicator.interval = *parseFixed(value);
    else if (flag == QLatin1String("--method")) v.method = *parseName<Method>(value);
    else if (flag == QLatin1String("--slice")) v.slice = *parseFixed(value);
    else if (flag == QLatin1String("--slice-target")) v.sliceTarget = *parseTarget(value);
    else if (flag == QLatin1String("--op")) v.op = parseName<Op>(value);
    else if (flag == QLatin1String("--threshold")) v.threshold = std::stod(value);
    else if (flag == QLatin1String("--burn-down")) in.burnDown = *parseFixed(value);
    else if (flag == QLatin1String("--zone")) in.zone = &zoneOfCase(value);
    else if (flag == QLatin1String("--duplicates")) duplicates = QString::fromStdString(value);
    else if (flag == QLatin1String("--calendar")) {
        v.windowKind = WindowKind::calendar;
        v.window = *parseLength(calendars.at(QString::fromStdString(value)));
    } else if (flag == QLatin1String("--missing")) {
        v.missing = *parseName<MissingPolicy>(value.substr(0, value.find(':')));
        if (value.find(':') != std::string::npos) v.carry = *parseFixed(value.substr(value.find(':') + 1));
    } else qFatal("flag %s is not known here", qPrintable(flag));
}

}

const Zone& zoneOfCase(const std::string& name)
{
    const auto t = [](const char* text) { return *parseInstant(text); };
    static const std::map<std::string, Zone> zones{
        {"UTC", Zone()},
        {"Europe/Berlin",
         Zone("Europe/Berlin", 1h, {{t("2026-03-29T01:00:00Z"), 2h}, {t("2026-10-25T01:00:00Z"), 1h}})},
        {"America/New_York",
         Zone("America/New_York", -5h, {{t("2026-03-08T07:00:00Z"), -4h}, {t("2026-11-01T06:00:00Z"), -5h}})},
    };
    return zones.at(name);
}

Samples samplesOf(const QByteArray& csv, const Zone& zone, const QString& duplicates, std::vector<int>& rejectedLines)
{
    const auto lines = csv.split('\n');
    const bool values = csv.startsWith("time,value");
    Clock clock(zone);
    std::map<std::int64_t, std::pair<Row, int>> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].split(',');
        if (cells.size() < 2) continue;
        const auto stamp = clock.read(cells[0].toStdString());
        Row row;
        if (values) row.value = cells[1].toDouble();
        else row.good = cells[1].toDouble(), row.total = cells[2].toDouble();
        if (!stamp || row.good < 0 || row.good > row.total) {
            rejectedLines.push_back(int(i) + 1);
            continue;
        }
        auto& [kept, count] = rows[stamp->ms];
        if (++count == 1) kept = row;
        else merge(kept, row, duplicates);
    }
    Samples out;
    for (auto& [stamp, entry] : rows) {
        const double of = duplicates == QLatin1String("mean") ? entry.second : 1;
        out.at.push_back(stamp);
        if (values) out.value.push_back(entry.first.value);
        else {
            out.total.push_back(entry.first.total / of);
            out.bad.push_back((entry.first.total - entry.first.good) / of);
        }
    }
    return out;
}

Question CaseInput::question() const
{
    return {indicator, version, Phase::production, asOf, *zone, corrections, burnDown, nullptr, {}};
}

CaseInput inputOf(const GlossaryCase& c)
{
    CaseInput in;
    in.zone = &zoneOfCase("UTC");
    QString duplicates = QStringLiteral("last");
    for (int i = 0; i + 1 < c.flags.size(); i += 2) readFlag(in, c.flags[i], c.flags[i + 1].toStdString(), duplicates);
    if (c.options.contains(QStringLiteral("start"))) {
        in.version.windowKind = WindowKind::calendar;
        in.version.windowStart = c.options[QStringLiteral("start")].toString().toStdString();
        in.version.window = *parseLength(c.options[QStringLiteral("length")].toString().toStdString());
    }
    const QString delay = c.options[QStringLiteral("label_delay")].toString();
    if (!delay.isEmpty()) in.indicator.labelDelay = *parseFixed(delay.toStdString());
    in.indicator.shape = c.csv.startsWith("time,value") ? Shape::value : Shape::ratio;
    in.samples = samplesOf(c.csv, *in.zone, duplicates, in.rejectedLines);
    if (!c.at.isEmpty()) in.asOf = at(c.at);
    else if (in.samples.size() > 0) in.asOf = Instant{in.samples.at.back()} + in.indicator.interval;
    for (const QJsonValue& v : c.options[QStringLiteral("corrections")].toArray()) {
        const auto [correction, zone] = correctionOf(v.toObject());
        const auto ranges = expand(correction, {in.asOf - 800 * dayLength, in.asOf + 400 * dayLength}, *zone);
        in.corrections.insert(in.corrections.end(), ranges->begin(), ranges->end());
    }
    return in;
}

}
