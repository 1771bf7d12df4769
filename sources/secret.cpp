// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/secret.h"

#include <QByteArray>

namespace sources {

using namespace reliability;

Result<std::string> secretOf(const ImportRecipe& recipe)
{
    if (recipe.secret.empty()) return std::string();
    const QByteArray value = qgetenv(recipe.secret.c_str());
    if (value.isEmpty())
        return fail(Code::valueUnknown, {recipe.secret, "the name of an environment variable that is set"});
    return value.toStdString();
}

std::string withoutSecret(std::string text, const std::string& secret)
{
    if (secret.empty()) return text;
    for (std::size_t at = 0; (at = text.find(secret, at)) != std::string::npos; at += 3)
        text.replace(at, secret.size(), "***");
    return text;
}

}
