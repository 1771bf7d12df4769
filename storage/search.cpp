// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search.h"

#include "reliability/query.h"
#include "storage/rows.h"
#include "storage/transaction.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace storage {

using reliability::Id;
using reliability::Incident;

namespace {

constexpr std::int64_t normaliserVersion = 2;

bool paired(char32_t c)
{
    constexpr char32_t longVowel = 0x30FC; // common to both kana, so of no script of its own
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           c == longVowel;
}

void appendCharacters(QString& out, const QList<uint>& text, qsizetype from, qsizetype count)
{
    for (qsizetype i = from; i < from + count; ++i) {
        const char32_t c = text[i];
        out += QString::fromUcs4(&c, 1);
    }
}

// "精度劣化" becomes "精度 度劣 劣化 化": a pair for each place before `last`.
void appendPairs(QString& out, const QList<uint>& text, qsizetype from, qsizetype to, qsizetype last)
{
    for (qsizetype i = from; i < last; ++i) {
        out += u' ';
        appendCharacters(out, text, i, std::min<qsizetype>(2, to - i));
    }
    out += u' ';
}

qsizetype runEnd(const QList<uint>& text, qsizetype from)
{
    qsizetype to = from;
    while (to < text.size() && paired(text[to])) ++to;
    return to;
}

// Widths and cases fall together, and the two kana. All kana that pair are single UTF-16 units.
QString plain(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    text = text.normalized(QString::NormalizationForm_KC).toLower();
    for (QChar& c : text) c = QChar(reliability::hiraganaOf(c.unicode()));
    return text;
}

bool hasToken(const QString& text)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::any_of(characters, [](uint c) { return QChar::isLetterOrNumber(c); });
}

// A term as an FTS5 string. A run that ends the term may go on in the text: its last character stands in a pair only,
// and a character by itself is the beginning of one.
QString expressionOf(const reliability::QueryTerm& term)
{
    const QList<uint> text = QString::fromStdString(term.text).toUcs4();
    QString words;
    bool beginning = term.prefix;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = runEnd(text, i);
        if (end == i) {
            appendCharacters(words, text, i++, 1);
            continue;
        }
        const bool open = end == text.size();
        appendPairs(words, text, i, end, open ? std::max(i + 1, end - 1) : end);
        beginning = beginning || (open && end - i == 1);
        i = end;
    }
    return u'"' + words.remove(u'"') + (beginning ? QStringLiteral("\" *") : QStringLiteral("\""));
}

constexpr qsizetype mostTerms = 64; // what people type has a few; FTS5 refuses deeper expressions
constexpr qsizetype longestQuery = 1000;

QString matchOf(std::string_view query)
{
    QStringList parts;
    const std::string text = plain(query).left(longestQuery).toStdString();
    for (const reliability::QueryTerm& term : reliability::queryTerms(text))
        if (parts.size() < mostTerms && hasToken(QString::fromStdString(term.text))) parts += expressionOf(term);
    return parts.join(QStringLiteral(" AND "));
}

Result<void> indexAll(Database& database)
{
    auto select = selectRows<Incident>(database, "WHERE deleted IS NULL");
    if (!select) return failed(select);
    const auto incidents = readRows<Incident>(database, *select);
    if (!incidents) return failed(incidents);
    if (auto done = database.run("DELETE FROM search"); !done) return done;
    for (const Incident& incident : *incidents)
        if (auto done = indexIncident(database, incident); !done) return done;
    return {};
}

}

std::string folded(std::string_view text)
{
    const QList<uint> characters = plain(text).toUcs4();
    QString out;
    for (qsizetype i = 0; i < characters.size();) {
        const qsizetype end = runEnd(characters, i);
        if (end > i) appendPairs(out, characters, i, end, end);
        else appendCharacters(out, characters, i, 1);
        i = std::max(end, i + 1);
    }
    return out.toStdString();
}

Result<std::vector<Id<Incident>>> searchIncidents(Database& database, std::string_view query)
{
    const QString expression = matchOf(query);
    std::vector<Id<Incident>> found;
    if (expression.isEmpty()) return found;
    auto select = database.prepare("SELECT rowid FROM search WHERE search MATCH :query ORDER BY rowid");
    if (!select) return failed(select);
    select->bind(":query", expression.toStdString());
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return found;
        found.push_back({select->integer(0)});
    }
}

Result<void> indexIncident(Database& database, const Incident& incident)
{
    if (auto gone = unindexIncident(database, incident.id); !gone) return gone;
    auto insert = database.prepare("INSERT INTO search(rowid, title, front_matter, markdown) "
                                   "VALUES (:id, :title, :front_matter, :markdown)");
    if (!insert) return failed(insert);
    put(*insert, ":id", incident.id);
    insert->bind(":title", folded(incident.title)).bind(":front_matter", folded(incident.frontMatter));
    return insert->bind(":markdown", folded(incident.markdown)).run();
}

Result<void> unindexIncident(Database& database, Id<Incident> incident)
{
    auto remove = database.prepare("DELETE FROM search WHERE rowid = :id");
    if (!remove) return failed(remove);
    return remove->bind(":id", incident.value).run();
}

Result<void> refreshSearch(Database& database)
{
    const auto version = database.number("SELECT value FROM meta WHERE key = 'normaliser'");
    if (!version) return failed(version);
    if (*version == normaliserVersion) return {};
    auto transaction = Transaction::begin(database);
    if (!transaction) return failed(transaction);
    if (auto done = indexAll(database); !done) return done;
    auto update = database.prepare("UPDATE meta SET value = :version WHERE key = 'normaliser'");
    if (!update) return failed(update);
    if (auto done = update->bind(":version", normaliserVersion).run(); !done) return done;
    return transaction->commit();
}

}
