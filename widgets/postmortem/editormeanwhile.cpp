// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the store says while a postmortem is being written: answers to saves, and what others saved.
#include "reliability/incidentmerge.h"
#include "widgets/postmortem/editorpage.h"
#include "widgets/postmortem/meanwhilebar.h"

#include <algorithm>
#include <utility>

namespace widgets {

using namespace reliability;

namespace {

/// Whether two states of a postmortem differ in nothing but what the store gives it and what is read from the text.
bool saysTheSame(Incident a, const Incident& b)
{
    a.reading = b.reading;
    a.causes = b.causes;
    a.id = b.id;
    a.rev = b.rev;
    a.number = b.number;
    if (a.markdown == b.markdown) { // what is not set goes with the text
        a.start = b.start;
        a.detected = b.detected;
        a.end = b.end;
        a.approximate = b.approximate;
    }
    return a == b;
}

}

// Of several saves on their way the last one counts: an answer to an earlier one brings the revision for the next.
void EditorPage::takeStored(const Incident& incident)
{
    const bool last = m_draft == Draft::asked && saysTheSame(incident, m_incident);
    const bool earlier =
        std::ranges::any_of(m_asked, [&](const Incident& asked) { return saysTheSame(incident, asked); });
    const bool known = last || earlier || !m_before || saysTheSame(incident, *m_before);
    if (m_draft != Draft::clean && !known) return meet(incident);
    if (m_theirs) return; // told already
    m_before = incident;
    if (m_draft == Draft::clean || last) {
        if (last) m_meanwhile->hide();
        m_incident = incident;
        m_asked.clear();
        load();
    } else if (m_draft == Draft::asked && earlier) {
        m_draft = Draft::dirty;
        save();
    }
}

// Somebody else saved what is being written here: both go together, and where they can't, it is asked.
void EditorPage::meet(const Incident& theirs)
{
    if (m_theirs && saysTheSame(theirs, *m_theirs)) return;
    const Incident base = *m_before;
    IncidentMerge both = mergedIncident(base, typed(), theirs);
    m_asked.clear();
    m_draft = Draft::dirty;
    if (!both.clashes.empty()) {
        m_theirs = theirs;
        return m_meanwhile->ask(base, theirs, *review());
    }
    m_theirs.reset();
    m_before = theirs;
    m_incident = std::move(both.incident);
    load();
    touched();
    m_meanwhile->tellMerged(base, theirs, *review());
}

void EditorPage::keepMine()
{
    if (!m_theirs) return;
    m_incident = mergedIncident(*m_before, typed(), *m_theirs).incident;
    m_before = std::exchange(m_theirs, std::nullopt);
    m_meanwhile->hide();
    load();
    touched();
    save();
}

void EditorPage::takeTheirs()
{
    if (!m_theirs) return;
    m_before = m_incident = *std::exchange(m_theirs, std::nullopt);
    m_meanwhile->hide();
    load();
    showFacts();
    Q_EMIT draftChanged(m_incident); // what was typed is given up
}

}
