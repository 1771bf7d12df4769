// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/commandlist.h"
#include "widgets/models/text.h"

namespace app {

using namespace reliability;

Result<Outcome> runSchema(const Call& call)
{
    QStringList words;
    for (const std::string& word : call.arguments()) words << models::text(word);
    const Command* command = commandOf(words);
    if (!command) {
        std::string known;
        for (const Command& c : commands()) known += (known.empty() ? "" : ", ") + std::string(c.name);
        return fail(Code::valueUnknown, {models::utf8(words.join(QLatin1Char(' '))), known});
    }
    const Json schema = command->schema();
    return Outcome{schema, models::text(readable(schema)) + QLatin1Char('\n')};
}

Json schemaOfSchema() { return Json::Object{{"type", "object"}}; }

}
