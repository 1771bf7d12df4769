// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace widgets {

/// The PDF with zeros for the date of making, at equal length: places in the file's index stay true, and the same
/// content makes the same bytes. What has no such date comes back as it is.
QByteArray timeless(QByteArray pdf);

}
