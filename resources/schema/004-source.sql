-- SPDX-FileCopyrightText: The Shinrai authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sources that are asked again, and each time that they were. Nothing has written the old table of runs.
DROP TABLE source_run
--;
CREATE TABLE source(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL, address TEXT NOT NULL, recipe TEXT NOT NULL) STRICT
--;
CREATE UNIQUE INDEX source_by_name ON source(name) WHERE deleted IS NULL
--;
CREATE TABLE source_run(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, deleted INTEGER,
  source TEXT NOT NULL, started INTEGER NOT NULL, finished INTEGER NOT NULL,
  batch_id INTEGER REFERENCES import_batch(id) ON DELETE RESTRICT,
  rows_new INTEGER NOT NULL, rows_changed INTEGER NOT NULL, rows_bad INTEGER NOT NULL, message TEXT NOT NULL) STRICT
--;
CREATE INDEX source_run_source ON source_run(source, started)
