-- SPDX-FileCopyrightText: The Shinrai authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Beginnings of words are searched while they are typed: a list for each stands ready. The next writer fills the table.
DROP TABLE search
--;
CREATE VIRTUAL TABLE search USING fts5(title, front_matter, markdown, tokenize = 'unicode61', prefix = '1 2 3 4 5')
--;
UPDATE meta SET value = 0 WHERE key = 'normaliser'
