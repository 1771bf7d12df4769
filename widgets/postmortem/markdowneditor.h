// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>
#include <QTextBrowser>

class QPlainTextEdit;

namespace widgets {

/// Shows Markdown and nothing else: no HTML, no pictures, no files, no links that open.
class MarkdownView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit MarkdownView(QWidget* parent = nullptr);
    void setText(const QString& markdown);

    /// Nothing is ever loaded, whatever the text asks for.
    QVariant loadResource(int type, const QUrl& name) override;
};

/// Text at the left, how it reads at the right.
class MarkdownEditor final : public QSplitter {
    Q_OBJECT

public:
    explicit MarkdownEditor(const char* name, QWidget* parent = nullptr);

    void setText(const QString& markdown);
    /// As if the user had typed what differs: it can be taken back here.
    void change(const QString& markdown);
    QString text() const;
    void setNames(const QString& editor, const QString& view);
    void setPlaceholder(const QString& text);

Q_SIGNALS:
    void edited();

private:
    void showView();
    void follow();

    QPlainTextEdit* m_edit;
    MarkdownView* m_view;
};

}
