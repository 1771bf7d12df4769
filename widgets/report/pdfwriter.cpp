// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/pdfwriter.h"

#include "widgets/report/printedreport.h"
#include "widgets/report/typeset.h"
#include "widgets/searchablepdf.h"
#include "widgets/timelesspdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace widgets {

QByteArray writePdf(const models::Report& report, QPageSize::PageSizeId paper)
{
    const PrintedReport printed(report, paper);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setTitle(report.title);
        writer.setPageLayout(PrintedReport::layout(paper));
        QPainter painter(&writer);
        for (int page = 0; page < printed.pages(); ++page) {
            if (page > 0) writer.newPage();
            printed.paint(painter, page);
        }
    }
    return searchable(timeless(bytes));
}

}
