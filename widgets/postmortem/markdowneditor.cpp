// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/markdowneditor.h"

#include "widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QtMath>
#include <algorithm>
#include <vector>

namespace widgets {
namespace {

constexpr double lineHeight = 130;

// Headings in our sizes and with air above them; Qt's are as large as a page's title.
void dress(const QTextBlock& block)
{
    const int level = block.blockFormat().headingLevel();
    QTextCursor cursor(block);
    QTextBlockFormat format;
    format.setTopMargin(level > 0 && block.blockNumber() > 0 ? scaled(space::l) : 0);
    format.setBottomMargin(scaled(block.textList() ? space::xs : space::s));
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
    if (level == 0) return;
    QTextCharFormat letters;
    letters.setFont(font(level <= 2 ? Role::section : Role::strong));
    letters.setProperty(QTextFormat::FontSizeAdjustment, 0);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.mergeCharFormat(letters);
}

/// A heading: on which line of the text it begins, and how far down in the view.
struct Meeting {
    int text, view;
};

/// What a line names where it is a heading; empty: it is none.
QString headingOf(const QString& line)
{
    const auto marks = std::find_if(line.begin(), line.end(), [](QChar c) { return c != QLatin1Char('#'); });
    const auto level = marks - line.begin();
    return level > 0 && level <= 6 ? line.mid(level).simplified() : QString();
}

/// The headings that text and view have in common, from the top.
std::vector<Meeting> meetings(const QTextDocument& text, const QTextDocument& view)
{
    std::vector<Meeting> all;
    QTextBlock line = text.begin();
    for (QTextBlock block = view.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0) continue;
        QTextBlock found = line;
        while (found.isValid() && headingOf(found.text()) != block.text().simplified()) found = found.next();
        if (!found.isValid()) continue;
        line = found.next();
        const QRectF box = view.documentLayout()->blockBoundingRect(block);
        all.push_back({found.firstLineNumber(), qFloor(box.top())});
    }
    return all;
}

// One line between cells, as in all our tables, instead of a frame around each.
void dressTables(const QTextDocument& document, const QColor& line)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(metric::border);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(line);
            format.setCellSpacing(0);
            format.setCellPadding(scaled(space::xs));
            table->setFormat(format);
        }
}

}

MarkdownView::MarkdownView(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    document()->setDocumentMargin(scaled(space::m));
}

void MarkdownView::setText(const QString& markdown)
{
    document()->setMarkdown(markdown,
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                QTextDocument::MarkdownNoHTML);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) dress(block);
    dressTables(*document(), colours(palette()).border);
}

QVariant MarkdownView::loadResource(int, const QUrl&) { return {}; }

MarkdownEditor::MarkdownEditor(const char* name, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_edit(new QPlainTextEdit)
    , m_view(new MarkdownView)
{
    m_edit->setObjectName(QString::fromLatin1(name));
    m_view->setObjectName(QString::fromLatin1(name) + QStringLiteral("View"));
    m_edit->setTabChangesFocus(true);
    m_edit->document()->setDocumentMargin(scaled(space::m));
    m_view->setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_edit);
    setChildrenCollapsible(false);
    setHandleWidth(scaled(space::m));
    addWidget(m_edit);
    addWidget(m_view);
    m_view->hide();
    for (const QScrollBar* bar : {m_edit->verticalScrollBar(), m_view->verticalScrollBar()})
        connect(bar, &QScrollBar::rangeChanged, this, &MarkdownEditor::follow);
    connect(m_edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &MarkdownEditor::follow);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_view->setText(text());
        showView();
        follow();
        Q_EMIT edited();
    });
}

// The view stands where the text does: at the same heading, and between two of them at the same share of the way.
void MarkdownEditor::follow()
{
    const int at = m_edit->verticalScrollBar()->value();
    Meeting from{0, 0}, to{m_edit->verticalScrollBar()->maximum(), m_view->verticalScrollBar()->maximum()};
    for (const Meeting& heading : meetings(*m_edit->document(), *m_view->document())) {
        if (heading.text >= to.text || heading.view >= to.view) break;
        if (heading.text > at) {
            to = heading;
            break;
        }
        if (heading.text > 0) from = heading; // the first line is the top, with its margin
    }
    const double share = to.text > from.text ? static_cast<double>(at - from.text) / (to.text - from.text) : 0;
    m_view->verticalScrollBar()->setValue(from.view + qRound(share * (to.view - from.view)));
}

// Of no text there is nothing to see but an empty pane.
void MarkdownEditor::showView()
{
    const bool empty = text().isEmpty();
    if (m_view->isHidden() == empty) return;
    m_view->setVisible(!empty);
    setSizes({1, 1});
}

void MarkdownEditor::setText(const QString& markdown)
{
    if (markdown == text()) return;
    const QSignalBlocker quiet(this);
    m_edit->setPlainText(markdown);
}

void MarkdownEditor::change(const QString& markdown)
{
    const QString before = text();
    const auto fronts = std::mismatch(before.begin(), before.end(), markdown.begin(), markdown.end());
    const auto from = fronts.first - before.begin();
    const auto backs = std::mismatch(before.rbegin(), before.rend() - from, markdown.rbegin(), markdown.rend() - from);
    const auto to = before.size() - (backs.first - before.rbegin());
    const auto end = markdown.size() - (backs.second - markdown.rbegin());
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(to), QTextCursor::KeepAnchor);
    cursor.insertText(markdown.mid(from, end - from));
    m_edit->setTextCursor(cursor);
}

QString MarkdownEditor::text() const { return m_edit->toPlainText(); }

void MarkdownEditor::setNames(const QString& editor, const QString& view)
{
    m_edit->setAccessibleName(editor);
    m_view->setAccessibleName(view);
}

void MarkdownEditor::setPlaceholder(const QString& text) { m_edit->setPlaceholderText(text); }

}
