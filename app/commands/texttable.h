// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app {

/// Rows of cells as lines with aligned columns, two blanks between them; columns named in `right` are flush right.
QString textTable(const std::vector<QStringList>& rows, const std::vector<int>& right = {});

}
