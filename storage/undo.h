// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace storage {

/// Takes an import back: samples, runs and facts that only it brought go, those it changed get back what they were, and
/// the batch is marked as undone at provenance.at. What later imports brought and what people changed since stays. One
/// transaction. Fails with nothingToUndo when there is no such batch or it is undone already.
Result<void> undoBatch(Session& session, reliability::Id<reliability::ImportBatch> batch, const Provenance& provenance);

}
