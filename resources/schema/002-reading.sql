-- SPDX-FileCopyrightText: The Shinrai authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the text of a postmortem says beyond its other columns, read from it when it is saved; canonical JSON.
ALTER TABLE incident ADD COLUMN reading TEXT NOT NULL DEFAULT '{}'
--;
-- Which reader made the readings; an older one's are made anew by the next writer.
INSERT INTO meta(key, value) VALUES ('reader', 0)
--;
-- Each file of an import asks for its key; the unique index is a partial one, which a bound value can't use.
CREATE INDEX incident_source ON incident(source_key)
