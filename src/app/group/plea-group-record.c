/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group has written at one sitting: as a tally, and in the record.
 *
 * A letter that is printed once more, because the paper jammed, counts once. */

#include "config.h"

#include "plea-group-record.h"

#include "plea-group-letters.h"
#include "plea-idioms.h"
#include "plea-record-group.h"

#define NUMBER "plea-signer-number"

struct _PleaGroupRecord
{
  GObject parent_instance;

  PleaSession *session;
  GPtrArray   *tally;
  GPtrArray   *unposted; /* a tally of what is still here */
  GPtrArray   *entries;  /* of the record, one for each line of that */
  GHashTable  *counted;  /* each letter, by what it is for and the number of who signs it */
};

PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaGroupRecord,
                                  plea_group_record,
                                  plea_signal_new (klass, "changed", 0);)

static void
plea_group_record_clear (PleaGroupRecord *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->tally, g_ptr_array_unref);
  g_clear_pointer (&self->unposted, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->counted, g_hash_table_unref);
}

static void
plea_group_record_init (PleaGroupRecord *self)
{
  self->tally = plea_tally_new ();
  self->unposted = plea_tally_new ();
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->counted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * plea_group_record_new:
 * @session: whose record it is
 *
 * Returns: (transfer full): nothing yet
 */
PleaGroupRecord *
plea_group_record_new (PleaSession *session)
{
  PleaGroupRecord *self = g_object_new (PLEA_TYPE_GROUP_RECORD, NULL);

  self->session = g_object_ref (session);

  return self;
}

/* Who signs is not kept here for the sake of counting, and somebody else may have their place in
 * memory later. */
static guint
number_signer (gpointer signer)
{
  static guint n_signers = 0;

  if (g_object_get_data (signer, NUMBER) == NULL)
    g_object_set_data (signer, NUMBER, GUINT_TO_POINTER (++n_signers));

  return GPOINTER_TO_UINT (g_object_get_data (signer, NUMBER));
}

/**
 * plea_group_record_replace_signer:
 * @signer: the object that stood for somebody who signs
 * @other: what stands for the same person from now on
 */
void
plea_group_record_replace_signer (gpointer signer, gpointer other)
{
  g_object_set_data (other, NUMBER, g_object_get_data (signer, NUMBER));
}

static void
count (PleaGroupRecord *self, PleaLetter *letter)
{
  gpointer  signer = plea_group_letters_get_signer (letter);
  void     *letters[] = { letter };
  GPtrArray one = { letters, 1 };

  if (!g_hash_table_add (self->counted,
                         g_strdup_printf ("%u %s %s", number_signer (signer), letter->recipient->id,
                                          letter->appeal->id)))
    return;

  plea_tally_add (self->tally, &one, 1);
  plea_tally_add (self->unposted, &one, 1);
}

static PleaRecordEntry *
get_entry (PleaGroupRecord *self, guint nth)
{
  const PleaTallyLine *line = self->unposted->pdata[nth];

  if (nth == self->entries->len)
    g_ptr_array_add (self->entries,
                     plea_record_entry_new_for (line->appeal, line->recipient, line->language));

  return self->entries->pdata[nth];
}

static gboolean
is_among (const PleaTallyLine *line, GPtrArray *letters)
{
  plea_foreach (const PleaLetter, letter, letters)
    if (letter->appeal == line->appeal && letter->recipient == line->recipient)
      return TRUE;

  return FALSE;
}

static gboolean
note (PleaGroupRecord *self, guint nth, PleaRecordKind kind)
{
  const PleaTallyLine *line = self->unposted->pdata[nth];

  return plea_session_note_group (self->session, get_entry (self, nth), line->n_letters, kind);
}

/* Each letter counts once, and what becomes of it is noted as far as the supporter wants a record.
 */
static void
note_letters (PleaGroupRecord *self, PleaDocument *document, PleaRecordKind kind)
{
  GPtrArray *letters = plea_document_get_letters (document);

  if (letters == NULL)
    return;

  plea_foreach (PleaLetter, letter, letters)
    count (self, letter);
  for (guint i = 0; i < self->unposted->len; i++)
    if (is_among (self->unposted->pdata[i], letters))
      note (self, i, kind);
    else
      get_entry (self, i);
  g_signal_emit_by_name (self, "changed");
}

static void
on_saved (PleaOutput *output, PleaDocument *document, GFile *place, PleaGroupRecord *self)
{
  note_letters (self, document, PLEA_RECORD_SAVED);
}

static void
on_printed (PleaOutput *output, PleaDocument *document, PleaGroupRecord *self)
{
  note_letters (self, document, PLEA_RECORD_PRINTED);
}

static void
let_go (gpointer record, GClosure *closure)
{
  g_object_unref (record);
}

/**
 * plea_group_record_follow:
 * @output: what brings a group's letters out of the program
 *
 * Notes what it prints and saves, also when the window with the letters has been closed meanwhile.
 */
void
plea_group_record_follow (PleaGroupRecord *self, PleaOutput *output)
{
  g_signal_connect_data (output, "saved", G_CALLBACK (on_saved), g_object_ref (self), let_go, 0);
  g_signal_connect_data (output, "printed", G_CALLBACK (on_printed), g_object_ref (self), let_go,
                         0);
}

/**
 * plea_group_record_post:
 *
 * Notes that all letters are in the post.
 *
 * Returns: whether that is noted; where it is not, the supporter is told
 */
gboolean
plea_group_record_post (PleaGroupRecord *self)
{
  for (guint i = 0; i < self->unposted->len; i++)
    if (!note (self, i, PLEA_RECORD_POSTED))
      return FALSE;

  g_ptr_array_set_size (self->unposted, 0);
  g_ptr_array_set_size (self->entries, 0);
  g_signal_emit_by_name (self, "changed");

  return TRUE;
}

/**
 * plea_group_record_is_posted:
 *
 * Returns: whether no letter is left to be posted
 */
gboolean
plea_group_record_is_posted (PleaGroupRecord *self)
{
  return self->unposted->len == 0;
}

/**
 * plea_group_record_get_tally:
 *
 * Returns: (transfer none) (element-type PleaTallyLine): how many letters there are
 */
const GPtrArray *
plea_group_record_get_tally (PleaGroupRecord *self)
{
  return self->tally;
}
