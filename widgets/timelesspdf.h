// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace widgets {

/// The PDF of a Qt writer without the date of its making, so that the same content makes the same bytes on every day
/// and in every zone (a date is longer in some). The places in the file's index are moved. What has no such date or
/// index comes back as it is.
QByteArray timeless(QByteArray pdf);

}
