// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace app {

/// The translators of the program: our texts and Qt's own. One lives as long as the application.
class Languages {
public:
    /// Switches to a language ("en", "ja"); one that there is no file for becomes English, whose file holds the
    /// plurals. Windows are told by a LanguageChange event.
    void use(const QString& language);

private:
    QTranslator m_own, m_qt;
};

}
