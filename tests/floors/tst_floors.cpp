// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <array>
#include <set>

namespace {

/// Whether a rule looks at lines that are only a comment.
enum class Comments { skip, read };

struct Rule {
    const char* name;
    const char* where;     ///< paths it speaks about
    const char* except;    ///< and those it doesn't
    const char* forbidden; ///< searched in the whole text of a file; the place of the match is reported
    Comments comments = Comments::skip;
};

constexpr const char* nowhere = "(?!)";
constexpr const char* thisTest = "^tests/floors/";

constexpr std::array rules{
    Rule{"reliability knows no other floor", "^reliability/", nowhere, R"(^#include "(?!reliability/))"},
    Rule{"reliability knows no library", "^reliability/", nowhere, R"(^#include <(?:Q|q\w+\.h|sqlite|yaml|nlohmann))"},
    Rule{"storage sees reliability only", "^storage/", nowhere, R"(^#include "(?!reliability/|storage/))"},
    Rule{"sources see reliability only", "^sources/", nowhere, R"(^#include "(?!reliability/|sources/|\w+\.moc"))"},
    Rule{"models see reliability only",
         "^widgets/models/",
         nowhere,
         R"(^#include "(?!reliability/|widgets/models/|\w+\.moc"))"},
    Rule{
        "models know no widget",
        "^widgets/models/",
        nowhere,
        R"(<(?:QtWidgets\b|Q(?:Widget|Application|MainWindow|Label|Frame|Splitter|Menu|MenuBar|ToolBar|StatusBar|\w*Dialog|MessageBox|)"
        R"(\w*Button|\w*Edit|\w*SpinBox|ComboBox|GroupBox|CheckBox|\w*Layout(?<!TextLayout|DocumentLayout)|\w+Widget|)"
        R"((?:List|Table|Tree|Column|Header|Graphics|AbstractItem)View|\w*ItemDelegate|\w*Style|StyleOption\w*|ToolTip|Completer)>))"},
    Rule{"widgets see models and reliability only",
         "^widgets/",
         "^widgets/models/",
         R"(^#include "(?!reliability/|widgets/|\w+\.moc"))"},
    Rule{"the sample sees reliability only", "^resources/", nowhere, R"(^#include "(?!reliability/|resources/))"},
    Rule{"app includes floors",
         "^app/",
         nowhere,
         R"(^#include "(?!(?:reliability|storage|sources|widgets|resources|app)/|\w+\.moc"))"},
    Rule{
        "QtCharts only in widgets/charts",
        ".",
        "^widgets/charts/|^tests/",
        R"(<(?:QtCharts\b|Q(?:Polar)?Chart(?:View)?>|Q\w+Series>|Q(?:Value|LogValue|Category|BarCategory|DateTime|Abstract)Axis>|QLegend\w*>|QBarSet>))"},
    Rule{"QtSql only in sources/sql", ".", "^sources/sql/|^tests/", R"(<(?:QtSql\b|QSql\w*>))"},
    Rule{"SQL only in storage and sources/sql",
         ".",
         "^storage/|^sources/sql/|^tests/",
         R"(\b(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM\b))"},
    Rule{
        "exact includes",
        ".",
        thisTest,
        R"(<(?:Qt\w+/)?Qt(?:Core|Gui|Widgets|Charts|Network|Sql|Svg|SvgWidgets|PrintSupport|Concurrent|Test|Xml)>|<bits/)"},
    Rule{"signals by pointer", ".", thisTest, R"(\b(?:SIGNAL|SLOT)\s*\()"},
    Rule{"no nested event loop", ".", "^tests/|^sources/http", R"(\bprocessEvents\b|\bQEventLoop\b)"},
    Rule{"time zones of Qt only in app/zones", ".", "^app/zones\\.|^tests/", R"(\bQTimeZone\b)"},
    Rule{"colours only in widgets/tokens",
         ".",
         "^widgets/tokens|^resources/|^tests/",
         R"((?<!&)#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\bQColor\s*[({]|\bqRgba?\s*\()"},
    Rule{"nothing left to do", ".", thisTest, R"(\b(?:TODO|FIXME)\b)", Comments::read},
    Rule{"who may copy it",
         ".",
         nowhere,
         R"(\A(?!// SPDX-FileCopyrightText: The Shinrai authors\n// SPDX-License-Identifier: GPL-3\.0-or-later\n))",
         Comments::read},
    Rule{"500 lines at most", ".", nowhere, R"(\A(?:.*\n){500}\K[\s\S])", Comments::read},
};

/// A made file that breaks a rule, and one that comes close and doesn't. `%1` stands for 499 lines.
struct Example {
    const char* rule;
    const char* path;
    const char* bad;
    const char* good;
};

constexpr const char* heading = "// SPDX-FileCopyrightText: The Shinrai authors\n"
                                "// SPDX-License-Identifier: GPL-3.0-or-later\n";

constexpr std::array examples{
    Example{"reliability knows no other floor",
            "reliability/a.h",
            "#include \"storage/a.h\"",
            "#include \"reliability/a.h\""},
    Example{"reliability knows no library", "reliability/a.cpp", "#include <QString>", "#include <queue>"},
    Example{"reliability knows no library", "reliability/a.cpp", "#include <qglobal.h>", "#include <tl/expected.hpp>"},
    Example{"storage sees reliability only", "storage/a.cpp", "#include \"sources/a.h\"", "#include \"storage/a.h\""},
    Example{"storage sees reliability only", "storage/a.cpp", "#include \"widgets/a.h\"", "#include <sqlite3.h>"},
    Example{"sources see reliability only",
            "sources/csv/a.cpp",
            "#include \"storage/a.h\"",
            "#include \"sources/source.h\""},
    Example{"sources see reliability only", "sources/a.h", "#include \"a.h\"", "#include \"a.moc\""},
    Example{"models see reliability only",
            "widgets/models/a.h",
            "#include \"widgets/page.h\"",
            "#include \"widgets/models/a.h\""},
    Example{"models know no widget", "widgets/models/a.h", "#include <QWidget>", "#include <QGuiApplication>"},
    Example{"models know no widget", "widgets/models/a.h", "#include <QApplication>", "#include <QStringView>"},
    Example{"models know no widget", "widgets/models/a.h", "#include <QtWidgets/QLabel>", "#include <QTextLayout>"},
    Example{"models know no widget", "widgets/models/a.h", "#include <QGridLayout>", "#include <QAction>"},
    Example{"widgets see models and reliability only",
            "widgets/page.h",
            "#include \"app/filter.h\"",
            "#include \"widgets/tokens.h\""},
    Example{"widgets see models and reliability only",
            "widgets/page.h",
            "#include \"storage/a.h\"",
            "#include \"widgets/models/a.h\""},
    Example{"the sample sees reliability only",
            "resources/sample/a.cpp",
            "#include \"app/a.h\"",
            "#include \"resources/sample/a.h\""},
    Example{"app includes floors", "app/a.cpp", "#include \"tests/support/a.h\"", "#include \"storage/a.h\""},
    Example{"QtCharts only in widgets/charts",
            "widgets/project/a.cpp",
            "#include <QChartView>",
            "#include \"widgets/charts/a.h\""},
    Example{
        "QtCharts only in widgets/charts", "widgets/report/a.cpp", "#include <QLineSeries>", "#include <QTextLine>"},
    Example{"QtSql only in sources/sql", "storage/a.cpp", "#include <QSqlQuery>", "#include <QString>"},
    Example{
        "SQL only in storage and sources/sql", "app/a.cpp", "run(\"SELECT id FROM project\");", "tr(\"SELECTED\");"},
    Example{"SQL only in storage and sources/sql",
            "app/a.cpp",
            "run(\"INSERT OR REPLACE INTO a\");",
            "tr(\"Insert into the log\");"},
    Example{"SQL only in storage and sources/sql", "app/a.cpp", "run(\"UPDATE a SET b=1\");", "tr(\"UPDATE\");"},
    Example{
        "SQL only in storage and sources/sql", "app/a.cpp", "run(\"DELETE FROM a\");", "// never a DELETE FROM here"},
    Example{"exact includes", "widgets/a.cpp", "#include <QtWidgets>", "#include <QtGlobal>"},
    Example{"exact includes", "app/a.cpp", "#include <QtCore/QtCore>", "#include <QtMath>"},
    Example{"signals by pointer", "app/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));", "Q_SIGNALS: void b();"},
    Example{"no nested event loop", "app/a.cpp", "qApp->processEvents();", "processEventsLater();"},
    Example{"no nested event loop", "widgets/a.cpp", "QEventLoop loop;", "QThread thread;"},
    Example{"time zones of Qt only in app/zones",
            "widgets/a.cpp",
            "const QTimeZone zone;",
            "const reliability::Zone zone;"},
    Example{"colours only in widgets/tokens", "widgets/a.cpp", "f(\"#a0B1c2\");", "f(\"#a0B1c\");"},
    Example{"colours only in widgets/tokens", "widgets/a.cpp", "QColor(1, 2, 3);", "QColor f(const QColor& c);"},
    Example{"nothing left to do", "app/a.cpp", "// TODO: later", "// nothing to do"},
    Example{"nothing left to do", "tests/app/a.cpp", "int a; // FIXME", "int fixme;"},
    Example{"who may copy it", "app/a.cpp", "\n#include <QString>", "int a;"},
    Example{"500 lines at most", "app/a.cpp", "%1", "int a;"},
};

QRegularExpression expression(const char* pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
}

bool applies(const Rule& rule, const QString& path)
{
    return path.contains(expression(rule.where)) && !path.contains(expression(rule.except));
}

QString withoutCommentLines(QString text)
{
    static const QRegularExpression commentLine = expression("^[ \t]*//[^\n]*");
    return text.replace(commentLine, QString());
}

/// "path:line: what stands there" for each place in the text that breaks the rule.
QStringList violations(const Rule& rule, const QString& path, const QString& text)
{
    QStringList found;
    if (!applies(rule, path)) return found;
    const QString seen = rule.comments == Comments::skip ? withoutCommentLines(text) : text;
    for (auto all = expression(rule.forbidden).globalMatch(seen); all.hasNext();) {
        const qsizetype at = all.next().capturedStart();
        const qsizetype line = seen.left(at).count(QLatin1Char('\n'));
        found << QStringLiteral("%1:%2: %3")
                     .arg(path)
                     .arg(line + 1)
                     .arg(text.section(QLatin1Char('\n'), line, line).trimmed());
    }
    return found;
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QDir root() { return QDir(qEnvironmentVariable("SHINRAI_SOURCE")); }

/// Path from the root and text of each source file.
std::vector<std::pair<QString, QString>> sources()
{
    std::vector<std::pair<QString, QString>> files;
    for (const char* floor : {"reliability", "storage", "sources", "widgets", "app", "resources", "tests"}) {
        QDirIterator walk(root().filePath(QLatin1String(floor)),
                          {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                          QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            files.emplace_back(root().relativeFilePath(path), read(path));
        }
    }
    return files;
}

const Rule* ruleNamed(const QString& name)
{
    const auto at = std::ranges::find_if(rules, [&](const Rule& rule) { return name == QLatin1String(rule.name); });
    return at == rules.end() ? nullptr : &*at;
}

QString madeFile(const char* line)
{
    const QString text = QLatin1String(line);
    if (text.startsWith(QLatin1Char('\n'))) return text;
    const QString long500 = QStringLiteral("int a;\n").repeated(499);
    return QLatin1String(heading) + (text == QStringLiteral("%1") ? long500 : text + QLatin1Char('\n'));
}

}

/// The floors of the house and some of its manners hold in every source file, and HACKING.md names files that exist.
class Floors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleCanFail();
    void examples_data();
    void examples();
    void rule_data();
    void rule();
    void filesToTouch_data();
    void filesToTouch();

private:
    const std::vector<std::pair<QString, QString>> m_sources = sources();
};

void Floors::everyRuleCanFail()
{
    std::set<std::string> shown;
    for (const Example& example : ::examples) shown.insert(example.rule);
    for (const Rule& rule : rules) QVERIFY2(shown.contains(rule.name), rule.name);
}

void Floors::examples_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < ::examples.size(); ++i)
        QTest::addRow("%s (%zu)", ::examples[i].rule, i) << static_cast<int>(i);
}

void Floors::examples()
{
    QFETCH(const int, index);
    const Example& example = ::examples[static_cast<std::size_t>(index)];
    const Rule* const rule = ruleNamed(QLatin1String(example.rule));
    QVERIFY(rule != nullptr);
    const QString path = QLatin1String(example.path);
    QVERIFY(!violations(*rule, path, madeFile(example.bad)).isEmpty());
    QCOMPARE(violations(*rule, path, madeFile(example.good)), QStringList());
    QVERIFY(expression(rule->forbidden).isValid() && expression(rule->where).isValid() &&
            expression(rule->except).isValid());
}

void Floors::rule_data()
{
    QTest::addColumn<QString>("name");
    for (const Rule& rule : rules) QTest::newRow(rule.name) << QString::fromLatin1(rule.name);
}

void Floors::rule()
{
    QFETCH(const QString, name);
    QVERIFY2(m_sources.size() > 50, "SHINRAI_SOURCE names no source tree");
    const Rule* const rule = ruleNamed(name);
    QStringList found;
    for (const auto& [path, text] : m_sources) found << violations(*rule, path, text);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void Floors::filesToTouch_data()
{
    QTest::addColumn<QString>("path");
    const QString guide = read(root().filePath(QStringLiteral("HACKING.md")));
    const QString chapter =
        guide.section(QStringLiteral("## Files to touch\n"), 1).section(QStringLiteral("\n## "), 0, 0);
    static const QRegularExpression file = expression("`([a-z]+/[^`\\s]*|[\\w.]+\\.(?:md|txt|json))`");
    std::set<QString> paths;
    for (auto all = file.globalMatch(chapter); all.hasNext();) paths.insert(all.next().captured(1));
    if (paths.size() < 10) paths.insert(QStringLiteral("HACKING.md: files to touch"));
    for (const QString& path : paths) QTest::newRow(qPrintable(path)) << path;
}

/// A part in capitals (`NAME`) or with `*` stands for a new file: then its folder must exist.
void Floors::filesToTouch()
{
    QFETCH(const QString, path);
    static const QRegularExpression placeholder = expression("[^/]*(?:NAME|\\*).*$");
    const QString fixed = QString(path).remove(placeholder);
    QVERIFY2(QFileInfo::exists(root().filePath(fixed)), qPrintable(path));
}

SHINRAI_TEST(Floors)
#include "tst_floors.moc"
