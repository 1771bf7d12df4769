// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"
#include "widgets/report/pages.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPdfWriter>

namespace widgets {

/// A report set on pages of paper, portrait: light colours; table heads repeated, no figure and no short row over two
/// pages; above the title and the part of the report, below title, snapshot and "n / N". For the PDF and the picture of
/// it before there is one. Needs a QGuiApplication; made and painted in one thread.
class PrintedReport {
public:
    PrintedReport(const models::Report& report, QPageSize::PageSizeId paper);
    PrintedReport(const PrintedReport&) = delete;
    PrintedReport& operator=(const PrintedReport&) = delete;

    /// Paper and margins.
    static QPageLayout layout(QPageSize::PageSizeId paper);

    int pages() const { return static_cast<int>(m_sheets.size()); }
    /// Paints a page, counted from 0, inside its margins, in dots of the paper (typeset.h).
    void paint(QPainter& painter, int page) const;
    /// The whole page with its margins, `width` pixels wide.
    QImage image(int page, int width) const;

private:
    QString m_title, m_mark, m_source;
    QBuffer m_nowhere;
    QPdfWriter m_measure; ///< says how wide texts are on paper; nothing is painted on it
    std::vector<Piece> m_pieces;
    std::vector<Sheet> m_sheets;
};

}
