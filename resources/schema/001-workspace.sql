-- SPDX-FileCopyrightText: The Shinrai authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The workspace file, version 1. A line "--;" ends a statement.
-- Every fact has: id (never leaves the file), uid (its identity everywhere), rev (workspace-wide number of the write
-- transaction that stamped the row), deleted (ms, in the bin since; null: alive), and the columns that fields<T> names.
-- Times are milliseconds since 1970 UTC, targets billionths that may fail, windows shorthand text, lists JSON text.
CREATE TABLE meta(
  key TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID
--;
INSERT INTO meta VALUES ('rev', 0), ('normaliser', 0)
--;
CREATE TABLE holder(
  id INTEGER PRIMARY KEY AUTOINCREMENT, pid INTEGER NOT NULL, host TEXT NOT NULL) STRICT
--;
CREATE TABLE workspace(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL, zone TEXT NOT NULL, sample INTEGER NOT NULL, clock INTEGER) STRICT
--;
CREATE TABLE project(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL, display_name TEXT NOT NULL, description TEXT NOT NULL, phase TEXT NOT NULL,
  phase_since INTEGER, mle TEXT NOT NULL, sre TEXT NOT NULL, web TEXT NOT NULL, team TEXT NOT NULL,
  criticality TEXT NOT NULL, environment TEXT NOT NULL, runbook TEXT NOT NULL, dashboard TEXT NOT NULL,
  depends_on TEXT NOT NULL, extra TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX project_name ON project(name) WHERE deleted IS NULL
--;
CREATE TABLE component(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER NOT NULL REFERENCES project(id) ON DELETE RESTRICT,
  name TEXT NOT NULL, display_name TEXT NOT NULL, description TEXT NOT NULL, depends_on TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX component_name ON component(project_id, name) WHERE deleted IS NULL
--;
CREATE TABLE indicator(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER NOT NULL REFERENCES project(id) ON DELETE RESTRICT,
  name TEXT NOT NULL, display_name TEXT NOT NULL, description TEXT NOT NULL, family TEXT NOT NULL,
  kind TEXT NOT NULL, shape TEXT NOT NULL, direction TEXT NOT NULL, unit TEXT NOT NULL, component TEXT NOT NULL,
  source TEXT NOT NULL, interval_ms INTEGER NOT NULL, schedule TEXT NOT NULL, label_delay_ms INTEGER NOT NULL,
  tolerance REAL, derivation TEXT NOT NULL, derived_from TEXT NOT NULL, extra TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX indicator_name ON indicator(project_id, name) WHERE deleted IS NULL
--;
CREATE TABLE objective(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE RESTRICT,
  name TEXT NOT NULL, display_name TEXT NOT NULL, description TEXT NOT NULL, expires INTEGER,
  composite TEXT NOT NULL, composite_weight REAL NOT NULL, extra TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX objective_name ON objective(indicator_id, name) WHERE deleted IS NULL
--;
CREATE TABLE objective_version(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  objective_id INTEGER NOT NULL REFERENCES objective(id) ON DELETE RESTRICT,
  from_ms INTEGER, target INTEGER NOT NULL, window_kind TEXT NOT NULL, window TEXT NOT NULL,
  window_start TEXT NOT NULL, zone TEXT NOT NULL, method TEXT NOT NULL, slice_ms INTEGER NOT NULL,
  slice_target INTEGER, op TEXT, threshold REAL, baseline TEXT NOT NULL, missing TEXT, carry_ms INTEGER NOT NULL,
  min_events INTEGER NOT NULL,
  author TEXT NOT NULL, reason TEXT NOT NULL, agreed TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX objective_version_from
  ON objective_version(objective_id, ifnull(from_ms, -9223372036854775808)) WHERE deleted IS NULL
--;
CREATE TABLE correction(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER NOT NULL REFERENCES project(id) ON DELETE RESTRICT,
  indicator_id INTEGER REFERENCES indicator(id) ON DELETE RESTRICT,
  from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, recurrence TEXT NOT NULL, zone TEXT NOT NULL,
  category TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL) STRICT
--;
CREATE INDEX correction_project ON correction(project_id)
--;
CREATE INDEX correction_indicator ON correction(indicator_id)
--;
CREATE TABLE event(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER REFERENCES project(id) ON DELETE RESTRICT,
  component TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, end_ms INTEGER, title TEXT NOT NULL,
  detail TEXT NOT NULL, source TEXT NOT NULL) STRICT
--;
CREATE INDEX event_project ON event(project_id, at)
--;
CREATE TABLE incident(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  number INTEGER, project_id INTEGER REFERENCES project(id) ON DELETE RESTRICT,
  title TEXT NOT NULL, state TEXT NOT NULL, severity TEXT NOT NULL,
  start_ms INTEGER, detected_ms INTEGER, end_ms INTEGER, approximate INTEGER NOT NULL,
  symptom TEXT NOT NULL, cause TEXT NOT NULL, causes TEXT NOT NULL, tags TEXT NOT NULL, indicators TEXT NOT NULL,
  markdown TEXT NOT NULL, source_file TEXT NOT NULL, source_key TEXT NOT NULL, front_matter TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX incident_number ON incident(number) WHERE deleted IS NULL
--;
CREATE UNIQUE INDEX incident_source_key ON incident(source_key, coalesce(project_id, 0))
  WHERE deleted IS NULL AND source_key <> ''
--;
CREATE INDEX incident_project ON incident(project_id)
--;
CREATE TABLE action(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  incident_id INTEGER REFERENCES incident(id) ON DELETE RESTRICT,
  review_id INTEGER REFERENCES review(id) ON DELETE RESTRICT,
  project_id INTEGER REFERENCES project(id) ON DELETE RESTRICT,
  title TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL, due INTEGER, priority TEXT NOT NULL,
  state TEXT NOT NULL, done_test TEXT NOT NULL, reason TEXT NOT NULL, created INTEGER, closed INTEGER) STRICT
--;
CREATE INDEX action_incident ON action(incident_id)
--;
CREATE INDEX action_review ON action(review_id)
--;
CREATE INDEX action_project ON action(project_id)
--;
CREATE TABLE triage_item(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER REFERENCES project(id) ON DELETE RESTRICT,
  incident_id INTEGER REFERENCES incident(id) ON DELETE RESTRICT,
  indicator TEXT NOT NULL, title TEXT NOT NULL, at INTEGER NOT NULL, end_ms INTEGER, symptom TEXT NOT NULL,
  cause TEXT NOT NULL, state TEXT NOT NULL, owners TEXT NOT NULL, reason TEXT NOT NULL,
  snoozed_until INTEGER) STRICT
--;
CREATE INDEX triage_item_project ON triage_item(project_id)
--;
CREATE INDEX triage_item_incident ON triage_item(incident_id)
--;
CREATE TABLE review(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  week TEXT NOT NULL, number INTEGER NOT NULL, as_of INTEGER NOT NULL, frozen INTEGER NOT NULL,
  sha256 TEXT NOT NULL, notes TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX review_week ON review(week) WHERE deleted IS NULL
--;
CREATE TABLE decision(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE RESTRICT,
  project_id INTEGER REFERENCES project(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL, text TEXT NOT NULL, owner TEXT NOT NULL, due INTEGER, expires INTEGER,
  state TEXT NOT NULL, outcome TEXT NOT NULL) STRICT
--;
CREATE INDEX decision_review ON decision(review_id)
--;
CREATE INDEX decision_project ON decision(project_id)
--;
CREATE TABLE attendance(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE RESTRICT,
  role TEXT NOT NULL, name TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX attendance_name ON attendance(review_id, role, name) WHERE deleted IS NULL
--;
CREATE TABLE signature(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE RESTRICT,
  role TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, sha256 TEXT NOT NULL, solo INTEGER NOT NULL,
  reason TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX signature_role ON signature(review_id, role) WHERE deleted IS NULL
--;
CREATE TABLE review_note(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE RESTRICT,
  project_id INTEGER REFERENCES project(id) ON DELETE RESTRICT,
  indicator TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL,
  from_ms INTEGER, to_ms INTEGER) STRICT
--;
CREATE INDEX review_note_review ON review_note(review_id)
--;
CREATE INDEX review_note_project ON review_note(project_id)
--;
CREATE TABLE phase_change(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER NOT NULL REFERENCES project(id) ON DELETE RESTRICT,
  review_id INTEGER REFERENCES review(id) ON DELETE RESTRICT,
  before TEXT NOT NULL, after TEXT NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL,
  mle TEXT NOT NULL, sre TEXT NOT NULL, confirmed INTEGER, evidence TEXT NOT NULL) STRICT
--;
CREATE INDEX phase_change_project ON phase_change(project_id)
--;
CREATE INDEX phase_change_review ON phase_change(review_id)
--;
CREATE TABLE evidence(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER NOT NULL REFERENCES project(id) ON DELETE RESTRICT,
  item TEXT NOT NULL, score REAL NOT NULL, note TEXT NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL) STRICT
--;
CREATE INDEX evidence_project ON evidence(project_id, item)
--;
CREATE TABLE waiver(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER NOT NULL REFERENCES project(id) ON DELETE RESTRICT,
  criterion TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, role TEXT, expires INTEGER) STRICT
--;
CREATE INDEX waiver_project ON waiver(project_id)
--;
-- project_id is a note, not a reference: a project whose imports are over can still be removed.
CREATE TABLE import_batch(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  project_id INTEGER, source TEXT NOT NULL, sha256 TEXT NOT NULL, mapping TEXT NOT NULL,
  started INTEGER NOT NULL, finished INTEGER, undone INTEGER,
  rows_read INTEGER NOT NULL, rows_new INTEGER NOT NULL, rows_changed INTEGER NOT NULL, rows_same INTEGER NOT NULL,
  rows_bad INTEGER NOT NULL, t_min INTEGER, t_max INTEGER) STRICT
--;
-- Not unique: the same file may come again after another one has changed its values.
CREATE INDEX import_seen ON import_batch(sha256) WHERE finished IS NOT NULL AND undone IS NULL
--;
-- The mapping of a source's last import is how the same source is read the next time.
CREATE INDEX import_source ON import_batch(source)
--;
-- What an import saved of facts and runs, in order: before (JSON, null: it made the row) with its rev, and the rev it
-- left. A row saved without a difference is listed too: the later import says the same, so it keeps the row alive.
CREATE TABLE batch_item(
  id INTEGER PRIMARY KEY AUTOINCREMENT, batch_id INTEGER NOT NULL REFERENCES import_batch(id) ON DELETE CASCADE,
  fact TEXT NOT NULL, uid BLOB NOT NULL, before TEXT, rev_before INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT
--;
CREATE INDEX batch_item_batch ON batch_item(batch_id)
--;
CREATE INDEX batch_item_uid ON batch_item(uid)
--;
CREATE TABLE history(
  id INTEGER PRIMARY KEY AUTOINCREMENT, rev INTEGER NOT NULL, fact TEXT NOT NULL, uid BLOB NOT NULL,
  at INTEGER NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, before TEXT, after TEXT) STRICT
--;
CREATE INDEX history_uid ON history(uid)
--;
CREATE TABLE attachment(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  incident_id INTEGER NOT NULL REFERENCES incident(id) ON DELETE RESTRICT,
  name TEXT NOT NULL, media_type TEXT NOT NULL, sha256 TEXT NOT NULL, data BLOB NOT NULL) STRICT
--;
CREATE INDEX attachment_incident ON attachment(incident_id)
--;
-- One measured thing of an indicator: one set of labels; a ratio is ONE stream with two columns.
CREATE TABLE stream(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE RESTRICT,
  labels TEXT NOT NULL, shape TEXT NOT NULL, step_ms INTEGER NOT NULL,
  UNIQUE(indicator_id, labels)) STRICT
--;
-- A rowid table on purpose: WITHOUT ROWID with blobs wastes up to 2.9 times the space. Covers [t0, next t0).
CREATE TABLE chunk(
  id INTEGER PRIMARY KEY, stream_id INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE,
  t0 INTEGER NOT NULL, n INTEGER NOT NULL, t_min INTEGER NOT NULL, t_max INTEGER NOT NULL,
  codec INTEGER NOT NULL, rev INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE(stream_id, t0)) STRICT
--;
-- UTC days. bad and total are exact, times 10^scale; scale null: the sums are the REAL columns.
CREATE TABLE day_sum(
  stream_id INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE, day INTEGER NOT NULL, n INTEGER NOT NULL,
  scale INTEGER, bad INTEGER, total INTEGER, bad_sum REAL, total_sum REAL,
  value_sum REAL, value_min REAL, value_max REAL, PRIMARY KEY(stream_id, day)) STRICT, WITHOUT ROWID
--;
-- What an import did to a stream, stamp by stamp: kind 0 added, 1 changed (data holds what was there before), 2 brought
-- the same. Rows of one merge share `step`; the steps of a stream are its order of merging.
CREATE TABLE chunk_undo(
  id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES import_batch(id) ON DELETE CASCADE,
  stream_id INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE, step INTEGER NOT NULL, kind INTEGER NOT NULL,
  t_min INTEGER NOT NULL, t_max INTEGER NOT NULL, data BLOB NOT NULL) STRICT
--;
CREATE INDEX chunk_undo_stream ON chunk_undo(stream_id, step)
--;
CREATE INDEX chunk_undo_batch ON chunk_undo(batch_id)
--;
CREATE TABLE source_mark(
  source TEXT NOT NULL, stream_id INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE,
  pulled_to INTEGER NOT NULL, PRIMARY KEY(source, stream_id)) STRICT, WITHOUT ROWID
--;
CREATE TABLE source_run(
  id INTEGER PRIMARY KEY AUTOINCREMENT, rev INTEGER NOT NULL, source TEXT NOT NULL, started INTEGER NOT NULL,
  finished INTEGER, batch_id INTEGER REFERENCES import_batch(id) ON DELETE RESTRICT, message TEXT NOT NULL) STRICT
--;
CREATE INDEX source_run_source ON source_run(source, started)
--;
CREATE TABLE run(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE RESTRICT,
  key TEXT NOT NULL, started INTEGER, ended INTEGER NOT NULL, state TEXT NOT NULL, value REAL,
  version TEXT NOT NULL, UNIQUE(indicator_id, key)) STRICT
--;
CREATE INDEX run_ended ON run(indicator_id, ended)
--;
CREATE TABLE run_value(
  run_id INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE, name TEXT NOT NULL, value REAL NOT NULL,
  PRIMARY KEY(run_id, name)) STRICT, WITHOUT ROWID
--;
CREATE TABLE finding(
  id INTEGER PRIMARY KEY AUTOINCREMENT, stream_id INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE,
  stream_rev INTEGER NOT NULL, detector TEXT NOT NULL, detector_version INTEGER NOT NULL, at INTEGER NOT NULL,
  result TEXT NOT NULL, UNIQUE(stream_id, detector, detector_version, at)) STRICT
--;
-- The bytes that were hashed, apart from the review's fields, which people edit.
CREATE TABLE snapshot(
  review_id INTEGER PRIMARY KEY REFERENCES review(id) ON DELETE CASCADE, json BLOB NOT NULL) STRICT
--;
-- The points of the charts of a frozen review: later data and retention change the chunks, a review must redraw.
CREATE TABLE snapshot_series(
  id INTEGER PRIMARY KEY AUTOINCREMENT, review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE CASCADE,
  chart TEXT NOT NULL, points BLOB NOT NULL, gaps BLOB NOT NULL, aggregated INTEGER NOT NULL,
  UNIQUE(review_id, chart)) STRICT
--;
-- Words of the incidents, folded in C++ (rowid: incident.id); no triggers, trusted_schema is off.
CREATE VIRTUAL TABLE search USING fts5(title, front_matter, markdown, tokenize = 'unicode61')
