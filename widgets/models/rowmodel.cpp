// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/rowmodel.h"

#include <QCoreApplication>

#include <limits>

namespace models {

const char* const noFigure = QT_TRANSLATE_NOOP("tables", "There is no figure.");

QString columnText(const char* source) { return QCoreApplication::translate("tables", source); }

QString spoken(const char* title, const QString& text) { return QStringLiteral("%1: %2").arg(columnText(title), text); }

QVariant sortable(std::optional<double> figure) { return figure.value_or(std::numeric_limits<double>::infinity()); }

QVariant value(std::optional<double> figure) { return figure ? QVariant(*figure) : QVariant(); }

}
