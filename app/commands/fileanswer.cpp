// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/fileanswer.h"

#include "app/commands/commandlist.h"
#include "app/json/schema.h"
#include "app/outputfile.h"
#include "widgets/models/text.h"

#include <QFileInfo>

namespace app {

namespace {

struct FileAnswer {
    std::string file; ///< absolute path
    std::int64_t bytes = 0;
};

}

}

template <>
inline constexpr auto reliability::fields<app::FileAnswer> =
    Fields{field("file", &app::FileAnswer::file), field("bytes", &app::FileAnswer::bytes)};

namespace app {

using namespace reliability;

Result<Outcome> fileOutcome(const Call& call, const QByteArray& bytes)
{
    const auto path = call.text("o");
    if (!path && call.has("json")) return fail(Code::usage, {"--json needs -o FILE"});
    if (!path) return Outcome{{}, QString::fromUtf8(bytes)};
    if (const auto ok = writeFile(*path, bytes); !ok) return failed(ok);
    return writtenOutcome(*path, bytes.size());
}

Outcome writtenOutcome(const std::string& path, std::int64_t bytes)
{
    const QString absolute = QFileInfo(models::text(path)).absoluteFilePath();
    return {toJson(FileAnswer{models::utf8(absolute), bytes}), absolute + QLatin1Char('\n')};
}

Json schemaOfFile() { return schemaDocument<FileAnswer>(); }

}
