/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of appeals tells of one of them, without its letter.
 *
 * A listing is small: ten thousand of them are at hand at once, while only the appeal that is shown
 * is in memory. */

#include "config.h"

#include "plea-listing.h"

#include "plea-fields.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-name.h"

G_DEFINE_FINAL_TYPE (PleaListing, plea_listing, G_TYPE_OBJECT)

static void
plea_listing_finalize (GObject *object)
{
  PleaListing *self = PLEA_LISTING (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->published_name, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->source_address, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->search_text, g_free);
  g_clear_object (&self->reminder);

  plea_fields_finalize (object);
}

static void
plea_listing_class_init (PleaListingClass *klass)
{
  const PleaDataField fields[] = {
    { G_STRUCT_OFFSET (PleaListing, sent_on),
      g_param_spec_boxed ("sent-on", NULL, NULL, G_TYPE_DATE, PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = plea_listing_finalize;
}

static void
plea_listing_init (PleaListing *self)
{
}

/* Everything that an appeal may be looked for by, but for the country, whose name depends on the
 * language of the interface. */
static char *
list_search_words (PleaAppeal *appeal)
{
  g_autoptr (GString) words = g_string_new (appeal->publisher);

  plea_foreach_in (const PleaTranslation, spelling, appeal->defender.name)
    g_string_append_printf (words, "\n%s", spelling->text);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * plea_listing_new:
 * @appeal: an appeal
 * @file_name: (nullable): name of its file among the supporter's own appeals
 *
 * Returns: (transfer full): what the list tells of the appeal
 */
PleaListing *
plea_listing_new (PleaAppeal *appeal, const char *file_name)
{
  PleaListing        *self = g_object_new (PLEA_TYPE_LISTING, NULL);
  const PleaDefender *defender = &appeal->defender;

  self->id = g_strdup (appeal->id);
  self->name = g_strdup (plea_defender_get_shown_name (defender));
  self->published_name = g_strdup (plea_defender_get_name (defender, NULL));
  self->country = g_strdup (defender->country);
  self->status = appeal->status;
  self->as_of = appeal->as_of;
  self->until = appeal->until;
  self->has_portrait = defender->portrait != NULL;
  self->source_address = g_strdup (appeal->source_address);
  self->file_name = g_strdup (file_name);
  self->search_text = list_search_words (appeal);

  return self;
}

/**
 * plea_listing_make_search_text:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text to search in or for: in small Latin letters without accents,
 * as far as ICU can
 */
char *
plea_listing_make_search_text (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  g_autofree char *latin = NULL;

  if (g_str_is_ascii (folded))
    return g_steal_pointer (&folded);

  latin = plea_latin_make (folded);

  return plea_fold (latin, -1);
}

/**
 * plea_listing_get_search_text:
 *
 * Made when first asked for: to open ICU for it takes longer than the rest of a letter does.
 *
 * Returns: (transfer none): names and publisher as plea_listing_make_search_text() makes them
 */
const char *
plea_listing_get_search_text (PleaListing *self)
{
  if (!self->is_folded)
    {
      g_autofree char *words = g_steal_pointer (&self->search_text);

      self->search_text = plea_listing_make_search_text (words);
      self->is_folded = TRUE;
    }

  return self->search_text;
}

/**
 * plea_listing_get_section:
 * @today: the day to count from
 *
 * Returns: the part of the list that the appeal stands in
 */
PleaSection
plea_listing_get_section (PleaListing *self, const GDate *today)
{
  int days;

  if (self->status->group == PLEA_STATUS_CLOSED)
    return PLEA_SECTION_CLOSED;
  if (self->sent_on != NULL && self->sent_kind == PLEA_RECORD_POSTED)
    return PLEA_SECTION_SENT;
  if (!g_date_valid (&self->until))
    return PLEA_SECTION_TO_WRITE;

  days = g_date_days_between (today, &self->until);
  if (days < 0)
    return PLEA_SECTION_MISSED;

  return days <= PLEA_AIRMAIL_DAYS ? PLEA_SECTION_SOON : PLEA_SECTION_TO_WRITE;
}

/* In days; an appeal without a last day comes after those with one. */
static int
compare_deadlines (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (b) - g_date_valid (a);

  return g_date_days_between (b, a);
}

/**
 * plea_listing_compare_urgency:
 * @today: the day to count from
 *
 * Returns: less than 0 where this appeal comes before the other one: by the part of the list, and
 * in it by the last day to post a letter. Of those that were missed, the last one comes first.
 */
int
plea_listing_compare_urgency (PleaListing *self, PleaListing *other, const GDate *today)
{
  PleaSection section = plea_listing_get_section (self, today);
  int         order = (int) section - (int) plea_listing_get_section (other, today);

  if (order != 0 || section == PLEA_SECTION_SENT || section == PLEA_SECTION_CLOSED)
    return order;

  return section == PLEA_SECTION_MISSED ? compare_deadlines (&other->until, &self->until)
                                        : compare_deadlines (&self->until, &other->until);
}

/**
 * plea_listing_set_sent:
 * @kind: what was done last with a letter
 * @day: (nullable): when, or %NULL if nothing was
 */
void
plea_listing_set_sent (PleaListing *self, PleaRecordKind kind, const GDate *day)
{
  gboolean is_other_kind = self->sent_kind != kind;

  self->sent_kind = kind;
  g_object_set (self, "sent-on", day, NULL);
  if (is_other_kind)
    g_object_notify (G_OBJECT (self), "sent-on");
}

/**
 * plea_listing_set_reminder:
 * @reminder: (nullable): what the supporter may want to do next
 */
void
plea_listing_set_reminder (PleaListing *self, PleaReminder *reminder)
{
  if (g_set_object (&self->reminder, reminder))
    g_object_notify (G_OBJECT (self), "sent-on");
}
