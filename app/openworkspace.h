// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/draftjournal.h"
#include "app/edits.h"
#include "reliability/importpreview.h"
#include "reliability/reviewdata.h"
#include "storage/writer.h"

#include <QString>
#include <deque>
#include <map>
#include <memory>
#include <stop_token>

namespace app {

/// Something that takes long: the status bar shows it and can cancel it.
struct Task {
    std::int64_t workspace = 0;    ///< id of the OpenWorkspace
    const char* what;              ///< source text, context app::WindowController; %1 is the name
    QString name;                  ///< of the file it is about
    std::optional<double> share{}; ///< done, 0 to 1
    std::stop_source stop{};
};

/// A workspace that the window has open: its threads, and what belongs to it alone.
struct OpenWorkspace {
    OpenWorkspace(std::int64_t number, const QString& file, const QString& stateFolder);

    const std::int64_t id; ///< of this opening: answers to another one are not for the window
    const QString path;
    DraftJournal journal;
    std::shared_ptr<const reliability::ReviewData> review; ///< null: not shown yet
    std::int64_t rev = 0;                                  ///< of the last write that is in it
    std::optional<reliability::Instant> asOf;              ///< of the chosen week; none: now
    enum class Load { none, running, stale } load = Load::none;
    UndoStack undo;
    std::deque<Step> steps;                            ///< wanted, in order, once nothing is on its way
    int writing = 0;                                   ///< edits and steps on their way
    std::optional<reliability::ImportResult> imported; ///< told once its figures are there
    bool weekOffered = false;
    bool hasSources = false;                     ///< that are asked again
    std::shared_ptr<Task> sync;                  ///< asks them; null: nobody does
    std::map<reliability::Uid, QString> refused; ///< what was told of postmortems that others saved first
    std::shared_ptr<Task> opening;
    storage::Writer reader;  ///< what the window shows
    storage::Writer fetcher; ///< what takes long to read, from the workspace or from files
    storage::Writer writer;
};

}
