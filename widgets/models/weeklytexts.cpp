// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/weeklytexts.h"

#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace models {

using namespace reliability;

namespace {

struct Weekly {
    Q_DECLARE_TR_FUNCTIONS(Weekly)
};

QString orMissing(const std::string& handle)
{
    const QString shown = text(handle).simplified();
    return shown.isEmpty() ? missing() : shown;
}

}

bool needsAttention(const ProjectReview& p)
{
    return p.status == Status::exhausted || p.status == Status::atRisk || p.status == Status::noData;
}

QString ownersText(const ProjectReview& p)
{
    const QString line =
        Weekly::tr("Owners: %1 (MLE), %2 (SRE)").arg(orMissing(p.project.mle), orMissing(p.project.sre));
    return p.project.web.empty() ? line : line + Weekly::tr(", %1 (web)").arg(orMissing(p.project.web));
}

QStringList othersTexts(const ReviewData& data)
{
    QStringList healthy, free, lines;
    for (const auto& p : data.projects) {
        if (needsAttention(*p)) continue;
        const QString title = text(p->project.title());
        if (p->status == Status::notRequired) free += title;
        else
            healthy += p->worst ? QStringLiteral("%1 (%2)").arg(title, remaining(p->objectives[*p->worst].now)) : title;
    }
    for (const auto& [status, titles] : {std::pair(Status::healthy, healthy), std::pair(Status::notRequired, free)})
        if (!titles.isEmpty()) lines += QStringLiteral("%1: %2").arg(word(status), titles.join(QStringLiteral(", ")));
    return lines;
}

}
