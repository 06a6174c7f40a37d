/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a group: composed little by little, so that a choice is followed at once, and
 * their pages counted in a thread. */

#include "config.h"

#include "plea-group-letters.h"

#include "plea-idioms.h"
#include "plea-style.h"
#include "plea-tally.h"

/* So many are composed at a stretch: that takes no longer than a frame. */
#define SLICE 16

#define SIGNER "plea-signer"

/* What is chosen next within that time makes all pages others again. */
#define COUNTING_DELAY_MS 400

struct _PleaGroupLetters
{
  GObject parent_instance;

  PleaSession  *session;
  GPtrArray    *cases;
  GPtrArray    *signers;
  PleaStack     stack;
  guint         n_pieces; /* that have been composed */
  GPtrArray    *letters;
  PleaDocument *document;   /* of all letters, once they are composed */
  gboolean      is_counted; /* whether its pages are */
  GCancellable *closing;    /* of counting */
  guint         composing;
  guint         counting;
};

static void
add_signals (PleaGroupLettersClass *klass)
{
  /**
   * PleaGroupLetters::counted:
   *
   * Emitted when it is known on how many pages the letters are.
   */
  plea_signal_new (klass, "counted", 0);
}

PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaGroupLetters, plea_group_letters, add_signals (klass);)

static void
stop (PleaGroupLetters *self)
{
  g_clear_handle_id (&self->composing, g_source_remove);
  g_clear_handle_id (&self->counting, g_source_remove);
  g_cancellable_cancel (self->closing);
  g_clear_object (&self->closing);
  g_clear_object (&self->document);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  self->n_pieces = 0;
  self->is_counted = FALSE;
}

static void
plea_group_letters_clear (PleaGroupLetters *self)
{
  stop (self);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->signers, g_ptr_array_unref);
  g_clear_object (&self->session);
}

static void
plea_group_letters_init (PleaGroupLetters *self)
{
}

/* Counting */

static void
count_in_thread (GTask *task, gpointer document, gpointer data, GCancellable *cancellable)
{
  while (!g_cancellable_is_cancelled (cancellable) && !plea_document_count_on (document))
    continue;
  g_task_return_boolean (task, TRUE);
}

static void
on_counted (GObject *document, GAsyncResult *result, gpointer letters)
{
  g_autoptr (PleaGroupLetters) self = letters;

  if (PLEA_DOCUMENT (document) != self->document)
    return;

  self->is_counted = TRUE;
  g_signal_emit_by_name (self, "counted");
}

static gboolean
count (gpointer letters)
{
  PleaGroupLetters *self = letters;
  g_autoptr (GTask) task = NULL;

  self->closing = g_cancellable_new ();
  task = g_task_new (self->document, self->closing, on_counted, g_object_ref (self));

  self->counting = 0;
  g_task_run_in_thread (task, count_in_thread);

  return G_SOURCE_REMOVE;
}

/* Composing */

static PleaDocument *
make_document (PleaGroupLetters *self, GPtrArray *letters)
{
  PleaStyle style = plea_style_for_letter (self->letters->pdata[0],
                                           plea_session_get_stationery (self->session),
                                           plea_session_get_sender (self->session)->country);

  return plea_document_new (letters, &style);
}

static gboolean
is_composed (PleaGroupLetters *self)
{
  return self->n_pieces == plea_stack_count (&self->stack);
}

static void
compose_piece (PleaGroupLetters *self)
{
  const PleaSigner *signer = plea_stack_get_signer (&self->stack, self->n_pieces);
  GPtrArray        *letters = plea_stack_compose (&self->stack, self->n_pieces++);

  plea_foreach (PleaLetter, letter, letters)
    g_object_set_data_full (G_OBJECT (letter), SIGNER, g_object_ref (signer->sender),
                            g_object_unref);
  g_ptr_array_extend_and_steal (self->letters, letters);
}

static void
compose_some (PleaGroupLetters *self)
{
  for (guint i = 0; i < SLICE && !is_composed (self); i++)
    compose_piece (self);
}

static void
end_composing (PleaGroupLetters *self)
{
  g_clear_handle_id (&self->composing, g_source_remove);
  if (self->letters->len == 0)
    return;

  self->document = make_document (self, self->letters);
  self->counting = g_timeout_add (COUNTING_DELAY_MS, count, self);
}

static gboolean
go_on_composing (gpointer letters)
{
  PleaGroupLetters *self = letters;

  compose_some (self);
  if (!is_composed (self))
    return G_SOURCE_CONTINUE;

  self->composing = 0;
  end_composing (self);

  return G_SOURCE_REMOVE;
}

static void
compose_all (PleaGroupLetters *self)
{
  if (self->composing == 0)
    return;

  while (!is_composed (self))
    compose_some (self);
  end_composing (self);
}

/**
 * plea_group_letters_compose:
 * @stack: what they are; its arrays do not change afterwards
 *
 * Composes the first letters at once, and the others when there is time.
 */
void
plea_group_letters_compose (PleaGroupLetters *self, const PleaStack *stack)
{
  stop (self);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->signers, g_ptr_array_unref);
  self->cases = g_ptr_array_ref (stack->cases);
  self->signers = g_ptr_array_ref (stack->signers);
  self->stack = *stack;
  self->letters = g_ptr_array_new_with_free_func (g_object_unref);
  compose_some (self);
  self->composing = g_idle_add (go_on_composing, self);
}

/**
 * plea_group_letters_list:
 *
 * Returns: (transfer none) (element-type PleaLetter): all of them
 */
GPtrArray *
plea_group_letters_list (PleaGroupLetters *self)
{
  compose_all (self);

  return self->letters;
}

/**
 * plea_group_letters_count:
 *
 * Returns: how many they are; none need be composed for that but those of the first signer
 */
guint
plea_group_letters_count (PleaGroupLetters *self)
{
  g_autoptr (GPtrArray) tally = plea_tally_new ();

  plea_tally_add_stack (tally, &self->stack);

  return plea_tally_count (tally);
}

/**
 * plea_group_letters_get_counted:
 *
 * Returns: (transfer none) (nullable): the pages of all, %NULL as long as they are not counted
 */
PleaDocument *
plea_group_letters_get_counted (PleaGroupLetters *self)
{
  return self->is_counted ? self->document : NULL;
}

/**
 * plea_group_letters_get_one:
 * @nth: number of a letter, from 0
 *
 * Returns: (transfer full) (nullable): its pages, %NULL where there is no such letter
 */
PleaDocument *
plea_group_letters_get_one (PleaGroupLetters *self, guint nth)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);

  if (nth >= self->letters->len)
    compose_all (self);
  if (nth >= self->letters->len)
    return NULL;

  g_ptr_array_add (one, g_object_ref (self->letters->pdata[nth]));

  return make_document (self, one);
}

/**
 * plea_group_letters_get_from:
 * @first: number of a letter, from 0
 *
 * Returns: (transfer full) (nullable): the pages of that one and all after it, %NULL where there
 *   is no such letter
 */
PleaDocument *
plea_group_letters_get_from (PleaGroupLetters *self, guint first)
{
  GPtrArray *all = plea_group_letters_list (self);
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_object_unref);

  if (first == 0 && self->document != NULL)
    return g_object_ref (self->document);

  for (guint i = first; i < all->len; i++)
    g_ptr_array_add (rest, g_object_ref (all->pdata[i]));

  return rest->len > 0 ? make_document (self, rest) : NULL;
}

/**
 * plea_group_letters_get_signer:
 * @letter: one of them
 *
 * Returns: (transfer none): the object that stands for who signs it
 */
gpointer
plea_group_letters_get_signer (PleaLetter *letter)
{
  return g_object_get_data (G_OBJECT (letter), SIGNER);
}

/**
 * plea_group_letters_new:
 * @session: whose paper they are on
 *
 * Returns: (transfer full): letters, of which there are none yet
 */
PleaGroupLetters *
plea_group_letters_new (PleaSession *session)
{
  PleaGroupLetters *self = g_object_new (PLEA_TYPE_GROUP_LETTERS, NULL);

  self->session = g_object_ref (session);

  return self;
}
