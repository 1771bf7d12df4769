// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/rejections.h"

#include "widgets/models/text.h"

#include <QCoreApplication>

#include <array>

namespace models {

namespace {

struct Rejections {
    Q_DECLARE_TR_FUNCTIONS(Rejections)
};

// What the readers say; what follows it is an argument.
struct Row {
    std::string_view reason;
    const char* text;
};

constexpr std::array reasons{
    Row{"row too short", QT_TRANSLATE_NOOP("Rejections", "row too short")},
    Row{"more cells than columns", QT_TRANSLATE_NOOP("Rejections", "more cells than columns")},
    Row{"missing count", QT_TRANSLATE_NOOP("Rejections", "missing count")},
    Row{"unreadable number", QT_TRANSLATE_NOOP("Rejections", "unreadable number")},
    Row{"percent sign in a count", QT_TRANSLATE_NOOP("Rejections", "percent sign in a count")},
    Row{"negative count", QT_TRANSLATE_NOOP("Rejections", "negative count")},
    Row{"count too large", QT_TRANSLATE_NOOP("Rejections", "count too large")},
    Row{"good > total", QT_TRANSLATE_NOOP("Rejections", "good > total")},
    Row{"bad > total", QT_TRANSLATE_NOOP("Rejections", "bad > total")},
    Row{"missing time", QT_TRANSLATE_NOOP("Rejections", "missing time")},
    Row{"unreadable time", QT_TRANSLATE_NOOP("Rejections", "unreadable time")},
    Row{"time does not exist in ", QT_TRANSLATE_NOOP("Rejections", "time does not exist in %1")},
    Row{"missing result", QT_TRANSLATE_NOOP("Rejections", "missing result")},
    Row{"unreadable result", QT_TRANSLATE_NOOP("Rejections", "unreadable result")},
    Row{"no rows below the header", QT_TRANSLATE_NOOP("Rejections", "no rows below the header")},
    Row{"no values", QT_TRANSLATE_NOOP("Rejections", "no values")},
    Row{"more than 10000 labels", QT_TRANSLATE_NOOP("Rejections", "more than 10000 labels")},
    Row{"needs a time and a value", QT_TRANSLATE_NOOP("Rejections", "needs a time and a value")},
    Row{"unreadable value", QT_TRANSLATE_NOOP("Rejections", "unreadable value")},
    Row{"unreadable step", QT_TRANSLATE_NOOP("Rejections", "unreadable step")},
    Row{"line is cut off", QT_TRANSLATE_NOOP("Rejections", "line is cut off")},
    Row{"unknown status", QT_TRANSLATE_NOOP("Rejections", "unknown status")},
    Row{"run without id", QT_TRANSLATE_NOOP("Rejections", "run without id")},
    Row{"run without time", QT_TRANSLATE_NOOP("Rejections", "run without time")},
    Row{"run ends before it starts", QT_TRANSLATE_NOOP("Rejections", "run ends before it starts")},
    Row{"no meta.yaml", QT_TRANSLATE_NOOP("Rejections", "no meta.yaml")},
    Row{"not the meta.yaml of MLflow", QT_TRANSLATE_NOOP("Rejections", "not the meta.yaml of MLflow")},
    Row{"version without time", QT_TRANSLATE_NOOP("Rejections", "version without time")},
    Row{"unreadable version", QT_TRANSLATE_NOOP("Rejections", "unreadable version")},
    Row{"not a database of SQLite", QT_TRANSLATE_NOOP("Rejections", "not a database of SQLite")},
    Row{"the database is damaged", QT_TRANSLATE_NOOP("Rejections", "the database is damaged")},
    Row{"locked by another program", QT_TRANSLATE_NOOP("Rejections", "locked by another program")},
    Row{"too much text for one import: choose by --experiment or --metric",
        QT_TRANSLATE_NOOP("Rejections", "too much text for one import: choose by --experiment or --metric")},
    Row{"it is empty", QT_TRANSLATE_NOOP("Rejections", "it is empty")},
    Row{"it is longer than 100 kB", QT_TRANSLATE_NOOP("Rejections", "it is longer than 100 kB")},
    Row{"it has a NUL character", QT_TRANSLATE_NOOP("Rejections", "it has a NUL character")},
    Row{"it has a semicolon within", QT_TRANSLATE_NOOP("Rejections", "it has a semicolon within")},
    Row{"it does not begin with SELECT", QT_TRANSLATE_NOOP("Rejections", "it does not begin with SELECT")},
    Row{"it has a password", QT_TRANSLATE_NOOP("Rejections", "it has a password")},
    Row{"it names no database", QT_TRANSLATE_NOOP("Rejections", "it names no database")},
    Row{"it can't be read", QT_TRANSLATE_NOOP("Rejections", "it can't be read")},
    Row{"an option that is not known", QT_TRANSLATE_NOOP("Rejections", "an option that is not known")},
    Row{"an sslmode that is not known", QT_TRANSLATE_NOOP("Rejections", "an sslmode that is not known")},
    Row{"a character that can't stand there", QT_TRANSLATE_NOOP("Rejections", "a character that can't stand there")},
    Row{"only the name of a data source is taken",
        QT_TRANSLATE_NOOP("Rejections", "only the name of a data source is taken")},
    Row{"the time for the query is over", QT_TRANSLATE_NOOP("Rejections", "the time for the query is over")},
    Row{"it redirects to what is no web address",
        QT_TRANSLATE_NOOP("Rejections", "it redirects to what is no web address")},
    Row{"it redirects from https to http", QT_TRANSLATE_NOOP("Rejections", "it redirects from https to http")},
    Row{"it redirects again and again", QT_TRANSLATE_NOOP("Rejections", "it redirects again and again")},
    Row{"the answer takes too long", QT_TRANSLATE_NOOP("Rejections", "the answer takes too long")},
    Row{"no connection in time", QT_TRANSLATE_NOOP("Rejections", "no connection in time")},
    Row{"it fell silent", QT_TRANSLATE_NOOP("Rejections", "it fell silent")},
    Row{"its answer is no HTTP", QT_TRANSLATE_NOOP("Rejections", "its answer is no HTTP")},
    Row{"its answer ends early", QT_TRANSLATE_NOOP("Rejections", "its answer ends early")},
    Row{"the text ends too early", QT_TRANSLATE_NOOP("Rejections", "the text ends too early")},
    Row{"not the JSON that is expected", QT_TRANSLATE_NOOP("Rejections", "not the JSON that is expected")},
    Row{"nested too deeply", QT_TRANSLATE_NOOP("Rejections", "nested too deeply")},
    Row{"text after the end", QT_TRANSLATE_NOOP("Rejections", "text after the end")},
    Row{"a comma too much", QT_TRANSLATE_NOOP("Rejections", "a comma too much")},
    Row{"unreadable escape", QT_TRANSLATE_NOOP("Rejections", "unreadable escape")},
    Row{"not UTF-8 text", QT_TRANSLATE_NOOP("Rejections", "not UTF-8 text")},
    Row{"text too long", QT_TRANSLATE_NOOP("Rejections", "text too long")},
    Row{"no point", QT_TRANSLATE_NOOP("Rejections", "no point")},
    Row{"no series", QT_TRANSLATE_NOOP("Rejections", "no series")},
    Row{"a label that is no text", QT_TRANSLATE_NOOP("Rejections", "a label that is no text")},
    Row{"too many labels", QT_TRANSLATE_NOOP("Rejections", "too many labels")},
    Row{"too many points for one import", QT_TRANSLATE_NOOP("Rejections", "too many points for one import")},
    Row{"too many samples for one import", QT_TRANSLATE_NOOP("Rejections", "too many samples for one import")},
    Row{"unknown type", QT_TRANSLATE_NOOP("Rejections", "unknown type")},
    Row{"unreadable type or unit", QT_TRANSLATE_NOOP("Rejections", "unreadable type or unit")},
    Row{"no name", QT_TRANSLATE_NOOP("Rejections", "no name")},
    Row{"text after the sample", QT_TRANSLATE_NOOP("Rejections", "text after the sample")},
    Row{"unreadable labels", QT_TRANSLATE_NOOP("Rejections", "unreadable labels")},
    Row{"a label twice", QT_TRANSLATE_NOOP("Rejections", "a label twice")},
    Row{"line too long", QT_TRANSLATE_NOOP("Rejections", "line too long")},
    Row{"text after # EOF", QT_TRANSLATE_NOOP("Rejections", "text after # EOF")},
    Row{"the last line has no end: the file may be cut off",
        QT_TRANSLATE_NOOP("Rejections", "the last line has no end: the file may be cut off")},
    Row{"counters need two points", QT_TRANSLATE_NOOP("Rejections", "counters need two points")},
    Row{"the answer is none of Prometheus", QT_TRANSLATE_NOOP("Rejections", "the answer is none of Prometheus")},
    Row{"the server said: ", QT_TRANSLATE_NOOP("Rejections", "the server said: %1")},
    Row{"the server answers ", QT_TRANSLATE_NOOP("Rejections", "the server answers %1")},
    Row{"nothing came for ", QT_TRANSLATE_NOOP("Rejections", "nothing came for %1")},
    Row{"no series for ", QT_TRANSLATE_NOOP("Rejections", "no series for %1")},
    Row{"no table ", QT_TRANSLATE_NOOP("Rejections", "no table %1")},
};

}

QString reasonText(std::string_view reason)
{
    for (const Row& row : reasons) {
        const bool argued = row.reason.ends_with(' ');
        if (argued ? !reason.starts_with(row.reason) : reason != row.reason) continue;
        const QString said = Rejections::tr(row.text);
        return argued ? said.arg(text(reason.substr(row.reason.size()))) : said;
    }
    return text(reason);
}

}
