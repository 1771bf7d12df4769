// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/wallclock.h"

#include <QDateEdit>
#include <QDateTimeEdit>
#include <QLineEdit>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::int64_t minuteMs = 60'000;

}

QDateTimeEdit* timeEdit(const char* name)
{
    auto* edit = new QDateTimeEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    return edit;
}

QDateTime wallClock(Instant t, const Zone& zone) { return QDateTime::fromMSecsSinceEpoch(zone.civil(t).ms, Qt::UTC); }

Instant instantOf(const QDateTimeEdit& edit, const std::optional<Instant>& before, const Zone& zone)
{
    const std::int64_t ms = edit.dateTime().toMSecsSinceEpoch();
    if (before && zone.civil(*before).ms / minuteMs == ms / minuteMs) return *before;
    return zone.instant({ms});
}

QDateEdit* dayEdit(const char* name)
{
    auto* edit = new QDateEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return edit;
}

QLineEdit& textOf(const QDateEdit& edit) { return *edit.findChild<QLineEdit*>(); }

void setDay(QDateEdit& edit, Instant t, const Zone& zone) { edit.setDate(wallClock(t, zone).date()); }

Instant dayOf(const QDateEdit& edit, const Zone& zone)
{
    return zone.instant({edit.date().startOfDay(Qt::UTC).toMSecsSinceEpoch()});
}

}
