/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of the database, version after version. */

#include "config.h"

#include "plea-migrations.h"

#include <glib.h>

/* Each brings the file from the version of its index to the next one. They are never changed, only
 * added to: a file of any older Plea passes through all that it lacks. */
const char *const plea_migrations[] = {
  "CREATE TABLE sender (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL,"
  "                     address TEXT NOT NULL, town TEXT NOT NULL, country TEXT NOT NULL);"
  "CREATE TABLE stationery (id INTEGER PRIMARY KEY CHECK (id = 1), format TEXT,"
  "                         fold_marks INTEGER NOT NULL);"
  "CREATE TABLE draft (appeal_id TEXT PRIMARY KEY, data TEXT NOT NULL);"
  "CREATE TABLE print_settings (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL);"
  "CREATE TABLE journal (id INTEGER PRIMARY KEY, appeal_id TEXT NOT NULL, kind INTEGER NOT NULL,"
  "                      n_letters INTEGER NOT NULL, at INTEGER NOT NULL);"
  "CREATE INDEX journal_of_appeal ON journal (appeal_id, at);"
  "PRAGMA user_version = 1;",
  "ALTER TABLE stationery ADD COLUMN font TEXT;"
  "ALTER TABLE stationery ADD COLUMN envelope TEXT;"
  "ALTER TABLE stationery ADD COLUMN airmail INTEGER NOT NULL DEFAULT 0;"
  "ALTER TABLE stationery ADD COLUMN offset_x REAL NOT NULL DEFAULT 0;"
  "ALTER TABLE stationery ADD COLUMN offset_y REAL NOT NULL DEFAULT 0;"
  "PRAGMA user_version = 2;",
  /* A draft for each letter, of which an appeal may have several; and for each letter one entry
   * instead of one for whatever was done with the letters of an appeal. To whom those went was not
   * noted: the ids that stand for it are none that an appeal can have. */
  "ALTER TABLE draft RENAME TO old_draft;"
  "CREATE TABLE draft (appeal_id TEXT NOT NULL, number INTEGER NOT NULL, data TEXT NOT NULL,"
  "                    PRIMARY KEY (appeal_id, number));"
  "INSERT INTO draft SELECT appeal_id, 1, data FROM old_draft;"
  "DROP TABLE old_draft;"
  "CREATE TABLE letter (id INTEGER PRIMARY KEY, appeal_id TEXT NOT NULL, draft INTEGER NOT NULL,"
  "                     recipient_id TEXT NOT NULL, defender TEXT NOT NULL DEFAULT '',"
  "                     country TEXT NOT NULL DEFAULT '', status TEXT NOT NULL DEFAULT '',"
  "                     recipient TEXT NOT NULL DEFAULT '',"
  "                     recipient_country TEXT NOT NULL DEFAULT '',"
  "                     language TEXT NOT NULL DEFAULT '', signer TEXT NOT NULL DEFAULT '',"
  "                     way INTEGER NOT NULL DEFAULT 0, made TEXT, printed TEXT, posted TEXT,"
  "                     answer INTEGER NOT NULL DEFAULT 0, answered TEXT,"
  "                     answer_note TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',"
  "                     text TEXT);"
  "WITH RECURSIVE nth (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM nth WHERE n < 100)"
  "INSERT INTO letter (appeal_id, draft, recipient_id, made, printed, posted)"
  "  SELECT appeal_id, 1, ' ' || n, date (min (at), 'unixepoch', 'localtime'),"
  "         date (max (CASE kind WHEN 1 THEN at END), 'unixepoch', 'localtime'),"
  "         date (max (CASE kind WHEN 2 THEN at END), 'unixepoch', 'localtime')"
  "  FROM journal JOIN nth ON n <= n_letters GROUP BY appeal_id, n ORDER BY min (journal.id), n;"
  "DROP TABLE journal;"
  "PRAGMA user_version = 3;",
  "ALTER TABLE sender ADD COLUMN customs TEXT NOT NULL DEFAULT '';"
  "PRAGMA user_version = 4;",
  "CREATE TABLE habits (id INTEGER PRIMARY KEY CHECK (id = 1), disclosure TEXT,"
  "                     several_sheets INTEGER NOT NULL, folder TEXT,"
  "                     file_names_tell INTEGER NOT NULL, signs_by_hand INTEGER NOT NULL,"
  "                     introduced INTEGER NOT NULL);"
  "INSERT INTO habits SELECT 1, NULL, 0, NULL, 0, 0, EXISTS (SELECT 1 FROM letter);"
  "PRAGMA user_version = 5;",
  /* restoring: has a row from when a backup has taken the place of all tables until its appeals
   * have taken the place of those that were here. */
  "CREATE TABLE restoring (id INTEGER PRIMARY KEY CHECK (id = 1));"
  "PRAGMA user_version = 6;",
  "CREATE TABLE unfinished (id INTEGER PRIMARY KEY, purpose INTEGER NOT NULL, data TEXT NOT NULL);"
  "PRAGMA user_version = 7;",
  "ALTER TABLE habits ADD COLUMN ignores_spelling INTEGER NOT NULL DEFAULT 0;"
  "ALTER TABLE habits ADD COLUMN own_dictionary TEXT NOT NULL DEFAULT '';"
  "PRAGMA user_version = 8;",
  "ALTER TABLE habits ADD COLUMN without_record INTEGER NOT NULL DEFAULT 0;"
  "ALTER TABLE habits ADD COLUMN without_words INTEGER NOT NULL DEFAULT 0;"
  "PRAGMA user_version = 9;",
  "ALTER TABLE letter ADD COLUMN pages TEXT;"
  "PRAGMA user_version = 10;",
  "ALTER TABLE stationery ADD COLUMN postcard TEXT;"
  "PRAGMA user_version = 11;",
  /* reminder: what the supporter does not want to be reminded of before that day, or never. */
  "CREATE TABLE reminder (kind INTEGER NOT NULL, appeal_id TEXT NOT NULL, occasion TEXT NOT NULL,"
  "                       until TEXT, PRIMARY KEY (kind, appeal_id, occasion)) WITHOUT ROWID;"
  "ALTER TABLE habits ADD COLUMN reply_weeks INTEGER NOT NULL DEFAULT 8;"
  "PRAGMA user_version = 12;",
  /* role: what the recipient got. Of letters that are there already it is taken for what most are,
   * one to an official. */
  "ALTER TABLE letter ADD COLUMN role INTEGER NOT NULL DEFAULT 0;"
  "PRAGMA user_version = 13;",
  /* n_letters: a group posts many that differ in who signs, of whom nothing is kept. */
  "ALTER TABLE letter ADD COLUMN n_letters INTEGER NOT NULL DEFAULT 1;"
  "ALTER TABLE stationery ADD COLUMN labels TEXT;"
  "ALTER TABLE stationery ADD COLUMN labels_x REAL NOT NULL DEFAULT 0;"
  "ALTER TABLE stationery ADD COLUMN labels_y REAL NOT NULL DEFAULT 0;"
  /* signers: of a group that wants them kept, NULL else. */
  "ALTER TABLE habits ADD COLUMN signers TEXT;"
  "PRAGMA user_version = 14;",
};

/* All that the store asks for, and that letters have their numbers as keys. A file that lost a bit
 * in its tables may pass all checks of SQLite and still have nothing that Plea can read. */
const char plea_known_columns[]
    = "SELECT name, address, town, country, customs FROM sender LIMIT 0;"
      "SELECT format, fold_marks, font, envelope, postcard, labels, airmail, offset_x, offset_y, "
      "labels_x, labels_y FROM stationery LIMIT 0;"
      "SELECT disclosure, several_sheets, folder, file_names_tell, signs_by_hand, introduced, "
      "ignores_spelling, own_dictionary, without_record, without_words, reply_weeks, "
      "signers FROM habits LIMIT 0;"
      "SELECT appeal_id, number, data FROM draft LIMIT 0;"
      "SELECT data FROM print_settings LIMIT 0;"
      "SELECT id, appeal_id, draft, recipient_id, defender, country, "
      "status, recipient, recipient_country, role, n_letters, language, signer, way, "
      "made, printed, posted, answer, answered, answer_note, note, "
      "text, pages FROM letter LIMIT 0;"
      "EXPLAIN INSERT INTO letter (appeal_id, draft, recipient_id) VALUES ('', 1, '')"
      " ON CONFLICT (id) DO NOTHING;"
      "SELECT id FROM restoring LIMIT 0;"
      "SELECT id, purpose, data FROM unfinished LIMIT 0;"
      "SELECT kind, appeal_id, occasion, until FROM reminder LIMIT 0;";

/**
 * plea_migrations_count:
 *
 * Returns: how many there are, which is the version of a file that is up to date
 */
int
plea_migrations_count (void)
{
  return (int) G_N_ELEMENTS (plea_migrations);
}
