/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making: what an editor, or the reader of a page, fills in step by step.
 *
 * Nothing is refused while it is being filled in; plea_appeal_builder_validate() lists, field by
 * field, what keeps it from being an appeal. */

#include "config.h"

#include "plea-appeal-builder.h"

#include <glib/gi18n-lib.h>

#include "plea-appeal-private.h"
#include "plea-slug.h"

struct _PleaAppealBuilder
{
  GObject parent_instance;

  PleaAppeal *appeal; /* never handed out as an appeal before it is valid */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * PleaAppealBuilder:
 *
 * The fields of problems are "id", "as-of", "defender/name", "defender/country", "source",
 * "status", "event-1/date", "event-1/text", "recipients", "recipient-1/address",
 * "recipient-1/country", "letters", "letter-1/language", "letter-1" and so on, counted from 1.
 */
G_DEFINE_FINAL_TYPE (PleaAppealBuilder, plea_appeal_builder, G_TYPE_OBJECT)

static void
plea_appeal_builder_finalize (GObject *object)
{
  PleaAppealBuilder *self = PLEA_APPEAL_BUILDER (object);

  g_clear_object (&self->appeal);

  G_OBJECT_CLASS (plea_appeal_builder_parent_class)->finalize (object);
}

static void
plea_appeal_builder_class_init (PleaAppealBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_appeal_builder_finalize;

  /**
   * PleaAppealBuilder::changed:
   *
   * Emitted by plea_appeal_builder_changed().
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_appeal_builder_init (PleaAppealBuilder *self)
{
  self->appeal = g_object_new (PLEA_TYPE_APPEAL, NULL);
}

static void
copy_all (GPtrArray *from, GPtrArray *to, gpointer (*copy) (gconstpointer))
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, copy (g_ptr_array_index (from, i)));
}

static PleaAppeal *
copy_appeal (PleaAppeal *appeal)
{
  PleaAppeal *copy = g_object_new (PLEA_TYPE_APPEAL, NULL);

  copy->id = g_strdup (appeal->id);
  copy->as_of = appeal->as_of;
  copy->until = appeal->until;
  copy->publisher = g_strdup (appeal->publisher);
  copy->source_address = g_strdup (appeal->source_address);
  plea_defender_free (copy->defender);
  copy->defender = plea_defender_copy (appeal->defender);
  copy->status = appeal->status;
  plea_translations_free (copy->status_words);
  copy->status_words = plea_translations_copy (appeal->status_words);
  copy_all (appeal->events, copy->events, (gpointer (*) (gconstpointer)) plea_event_copy);
  copy_all (appeal->recipients, copy->recipients,
            (gpointer (*) (gconstpointer)) plea_recipient_copy);
  copy_all (appeal->letters, copy->letters, (gpointer (*) (gconstpointer)) plea_letter_text_copy);

  return copy;
}

/**
 * plea_appeal_builder_new:
 *
 * Returns: (transfer full): a builder in which nothing is filled in
 */
PleaAppealBuilder *
plea_appeal_builder_new (void)
{
  return g_object_new (PLEA_TYPE_APPEAL_BUILDER, NULL);
}

/**
 * plea_appeal_builder_new_from_appeal:
 * @appeal: an appeal, which stays as it is
 *
 * Returns: (transfer full): a builder that holds all that the appeal says, to be changed
 */
PleaAppealBuilder *
plea_appeal_builder_new_from_appeal (PleaAppeal *appeal)
{
  PleaAppealBuilder *self = plea_appeal_builder_new ();

  g_object_unref (self->appeal);
  self->appeal = copy_appeal (appeal);

  return self;
}

static void
set_string (char **field, const char *value)
{
  char *copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  g_free (*field);
  *field = copy;
}

static void
set_date (GDate *field, const GDate *value)
{
  if (value != NULL && g_date_valid (value))
    *field = *value;
  else
    g_date_clear (field, 1);
}

void
plea_appeal_builder_set_id (PleaAppealBuilder *self, const char *id)
{
  set_string (&self->appeal->id, id);
}

/**
 * plea_appeal_builder_set_as_of:
 * @as_of: (nullable): the day up to which the appeal tells what happened
 */
void
plea_appeal_builder_set_as_of (PleaAppealBuilder *self, const GDate *as_of)
{
  set_date (&self->appeal->as_of, as_of);
}

/**
 * plea_appeal_builder_set_until:
 * @until: (nullable): the last day to post a letter, if there is one
 */
void
plea_appeal_builder_set_until (PleaAppealBuilder *self, const GDate *until)
{
  set_date (&self->appeal->until, until);
}

/**
 * plea_appeal_builder_set_publisher:
 * @publisher: (nullable): who published the appeal
 */
void
plea_appeal_builder_set_publisher (PleaAppealBuilder *self, const char *publisher)
{
  set_string (&self->appeal->publisher, publisher);
}

/**
 * plea_appeal_builder_set_source_address:
 * @address: (nullable): web address of the published page
 */
void
plea_appeal_builder_set_source_address (PleaAppealBuilder *self, const char *address)
{
  set_string (&self->appeal->source_address, address);
}

void
plea_appeal_builder_set_status (PleaAppealBuilder *self, const PleaStatus *status)
{
  self->appeal->status = status;
}

/**
 * plea_appeal_builder_peek:
 *
 * Returns: (transfer none): the appeal as far as it is filled in, to read single fields from. It
 *   changes with the builder and may lack anything.
 */
PleaAppeal *
plea_appeal_builder_peek (PleaAppealBuilder *self)
{
  return self->appeal;
}

/**
 * plea_appeal_builder_get_defender:
 *
 * Returns: (transfer none): the defender, to be changed in place
 */
PleaDefender *
plea_appeal_builder_get_defender (PleaAppealBuilder *self)
{
  return self->appeal->defender;
}

/**
 * plea_appeal_builder_get_status_words:
 *
 * Returns: (transfer none): the status in the page's words, to be changed in place
 */
PleaTranslations *
plea_appeal_builder_get_status_words (PleaAppealBuilder *self)
{
  return self->appeal->status_words;
}

/**
 * plea_appeal_builder_get_events:
 *
 * Returns: (transfer none) (element-type PleaEvent): the events, to be changed in place
 */
GPtrArray *
plea_appeal_builder_get_events (PleaAppealBuilder *self)
{
  return self->appeal->events;
}

/**
 * plea_appeal_builder_get_recipients:
 *
 * Returns: (transfer none) (element-type PleaRecipient): the recipients, to be changed in place
 */
GPtrArray *
plea_appeal_builder_get_recipients (PleaAppealBuilder *self)
{
  return self->appeal->recipients;
}

/**
 * plea_appeal_builder_get_letters:
 *
 * Returns: (transfer none) (element-type PleaLetterText): the letters, the original first, to be
 *   changed in place
 */
GPtrArray *
plea_appeal_builder_get_letters (PleaAppealBuilder *self)
{
  return self->appeal->letters;
}

/**
 * plea_appeal_builder_changed:
 *
 * Tells whoever listens that something is filled in otherwise than before. Much of a builder is
 * changed in place, so that only who does it knows when it is done.
 */
void
plea_appeal_builder_changed (PleaAppealBuilder *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plea_appeal_builder_propose_id:
 *
 * Returns: (transfer full): an id from the defender's name and the year of the as-of date
 */
char *
plea_appeal_builder_propose_id (PleaAppealBuilder *self)
{
  const char      *name = plea_defender_get_name (self->appeal->defender, NULL);
  g_autofree char *year = g_date_valid (&self->appeal->as_of)
                              ? g_strdup_printf (" %d", g_date_get_year (&self->appeal->as_of))
                              : g_strdup ("");

  return plea_slug_make (name, year, "appeal", PLEA_APPEAL_MAX_ID_LENGTH);
}

/* Validation */

#define report(problems, field, ...)                                                               \
  g_ptr_array_add (problems, plea_problem_new (NULL, 0, field, __VA_ARGS__))

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static void
validate_heads (PleaAppeal *appeal, GPtrArray *problems)
{
  if (appeal->id == NULL || !plea_appeal_is_id (appeal->id))
    report (problems, "id",
            _ ("The appeal needs an id of lower-case letters, digits and hyphens, as "
               "“elena-milashina-2016”."));
  if (!g_date_valid (&appeal->as_of))
    report (problems, "as-of", _ ("Say up to which day the appeal tells what happened."));
  if (is_blank (plea_defender_get_name (appeal->defender, NULL)))
    report (problems, "defender/name", _ ("Say whom the appeal is for."));
  if (appeal->defender->country == NULL || !plea_appeal_is_country (appeal->defender->country))
    report (problems, "defender/country", _ ("Say which country the case is about."));
  if (appeal->source_address != NULL && !plea_appeal_is_web_address (appeal->source_address))
    report (problems, "source",
            _ ("“%s” is not a web address; write it as https://example.org/page."),
            appeal->source_address);
  if (appeal->status == NULL)
    report (problems, "status", _ ("Say what is happening to the defender."));
}

static void
validate_event (const PleaEvent *event, guint number, GPtrArray *problems)
{
  if (!g_date_valid (&event->date))
    {
      g_autofree char *field = g_strdup_printf ("event-%u/date", number);

      /* TRANSLATORS: %u is the number of the event, from 1 */
      report (problems, field, _ ("Say on which day event %u happened."), number);
    }
  if (is_blank (plea_translations_get_first (event->text, NULL)))
    {
      g_autofree char *field = g_strdup_printf ("event-%u/text", number);

      report (problems, field, _ ("Say what happened in event %u."), number);
    }
}

static gboolean
has_address (const PleaRecipient *recipient)
{
  for (guint i = 0; recipient->address[i] != NULL; i++)
    if (!is_blank (recipient->address[i]))
      return TRUE;

  return FALSE;
}

static void
validate_recipient (const PleaRecipient *recipient, guint number, GPtrArray *problems)
{
  if (!has_address (recipient))
    {
      g_autofree char *field = g_strdup_printf ("recipient-%u/address", number);

      /* TRANSLATORS: %u is the number of the recipient, from 1 */
      report (problems, field, _ ("Recipient %u has no postal address."), number);
    }
  if (recipient->country == NULL || !plea_appeal_is_country (recipient->country))
    {
      g_autofree char *field = g_strdup_printf ("recipient-%u/country", number);

      report (problems, field, _ ("The address of recipient %u has no country that Plea knows."),
              number);
    }
}

static void
validate_recipients (PleaAppeal *appeal, GPtrArray *problems)
{
  for (guint i = 0; i < appeal->recipients->len; i++)
    validate_recipient (plea_appeal_get_recipient (appeal, i), i + 1, problems);

  if (appeal->recipients->len == 0)
    report (problems, "recipients", _ ("Say whom to write to."));
  else if (!plea_appeal_has_recipient_to_write_to (appeal))
    report (problems, "recipients",
            _ ("All recipients get a copy; at least one must be written to."));
}

/* The order that data/appeal.rng asks for: paragraphs, lead-in, demands, paragraphs, closing. */
static gboolean
may_follow (PleaPartKind kind, PleaPartKind previous, gboolean demands_are_over)
{
  switch (kind)
    {
    case PLEA_PART_PARAGRAPH:
      return previous != PLEA_PART_LEAD_IN && previous != PLEA_PART_CLOSING;
    case PLEA_PART_LEAD_IN:
      return previous == PLEA_PART_PARAGRAPH && !demands_are_over;
    case PLEA_PART_DEMAND:
      return previous == PLEA_PART_LEAD_IN || previous == PLEA_PART_DEMAND;
    case PLEA_PART_CLOSING:
      return previous == PLEA_PART_PARAGRAPH || previous == PLEA_PART_DEMAND;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_in_order (const PleaLetterText *letter)
{
  PleaPartKind previous = PLEA_PART_PARAGRAPH;
  gboolean     demands_seen = FALSE;

  for (guint i = 0; i < letter->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (letter->parts, i);

      if (is_blank (part->text) || !may_follow (part->kind, previous, demands_seen))
        return FALSE;
      demands_seen = demands_seen || part->kind == PLEA_PART_DEMAND;
      previous = part->kind;
    }

  return previous != PLEA_PART_LEAD_IN;
}

static void
validate_letter (const PleaLetterText *letter, guint number, GPtrArray *problems)
{
  g_autofree char *field = g_strdup_printf ("letter-%u", number);

  if (is_blank (letter->language))
    {
      g_autofree char *language = g_strconcat (field, "/language", NULL);

      report (problems, language, _ ("Say in which language letter %u is."), number);
    }
  if (letter->parts->len == 0)
    report (problems, field, _ ("Letter %u has no text."), number);
  else if (!is_in_order (letter))
    report (problems, field,
            _ ("In letter %u, demands come together, after a sentence that leads to them, and "
               "nothing may be empty."),
            number);
}

/**
 * plea_appeal_builder_validate:
 * @problems: (element-type PleaProblem): what keeps it from being an appeal is added here, field by
 *   field and without file and line
 */
void
plea_appeal_builder_validate (PleaAppealBuilder *self, GPtrArray *problems)
{
  validate_heads (self->appeal, problems);
  for (guint i = 0; i < self->appeal->events->len; i++)
    validate_event (plea_appeal_get_event (self->appeal, i), i + 1, problems);
  validate_recipients (self->appeal, problems);
  if (self->appeal->letters->len == 0)
    report (problems, "letters", _ ("The appeal has no letter."));
  for (guint i = 0; i < self->appeal->letters->len; i++)
    validate_letter (plea_appeal_get_letter (self->appeal, i), i + 1, problems);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const PleaEvent *const *first = a;
  const PleaEvent *const *second = b;

  return g_date_compare (&(*first)->date, &(*second)->date);
}

/**
 * plea_appeal_builder_build:
 * @problems: (element-type PleaProblem): what keeps it from being an appeal is added here
 *
 * Returns: (transfer full) (nullable): an appeal that does not change with the builder any more,
 *   with its events in the order of their days, or %NULL when there is any problem
 */
PleaAppeal *
plea_appeal_builder_build (PleaAppealBuilder *self, GPtrArray *problems)
{
  guint       n_before = problems->len;
  PleaAppeal *appeal;

  plea_appeal_builder_validate (self, problems);
  if (problems->len > n_before)
    return NULL;

  appeal = copy_appeal (self->appeal);
  g_ptr_array_sort (appeal->events, compare_events);
  plea_appeal_name_parts (appeal);

  return appeal;
}
