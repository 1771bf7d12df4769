// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

namespace sources::markdown {

/// Postmortems in one Markdown file, or in all Markdown files below a folder (also those without an extension). A blank
/// template is recognised and left out (warning `template`); a file that can't be read is rejected by its name and
/// hides no other. Postmortems that name no project belong to the recipe's.
class PostmortemsSource final : public Source {
public:
    reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) override;
};

}
