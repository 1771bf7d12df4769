// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace app {

void Languages::use(const QString& language)
{
    const QString file = QStringLiteral(":/i18n/shinrai_");
    for (QTranslator* translator : {&m_own, &m_qt}) QCoreApplication::removeTranslator(translator);
    const bool own = m_own.load(file + language) || m_own.load(file + QStringLiteral("en"));
    if (own) QCoreApplication::installTranslator(&m_own);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(QLocale(language), QStringLiteral("qtbase"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&m_qt);
}

}
