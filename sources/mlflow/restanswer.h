// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <QJsonObject>
#include <optional>
#include <string>

namespace sources::mlflow {

/// A text of an answer; empty where there is none.
std::string textIn(const QJsonObject& object, const char* key);

/// A whole number, which older servers write as a text.
std::optional<std::int64_t> wholeIn(const QJsonObject& object, const char* key);

/// A number, "NaN" and "Infinity" among them; databases write the infinite as the largest number.
std::optional<double> numberIn(const QJsonObject& object, const char* key);

/// The object of an answer. Python's NaN and Infinity without quotes are read as texts. Fails with fileInvalid.
reliability::Result<QJsonObject> objectOf(const std::string& server, const std::string& body);

}
