/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of appeals tells of one of them, without its letter.
 *
 * A listing is small, and can be read from the index: ten thousand of them are at hand at once,
 * while only the appeal that is shown is read from its file. */

#include "config.h"

#include "plea-listing.h"

#include "plea-date.h"
#include "plea-search-text.h"

struct _PleaListing
{
  GObject parent_instance;

  char             *id;
  char             *name;
  char             *country;
  const PleaStatus *status;
  char             *as_of;
  GDate             until; /* invalid where there is no last day */
  char             *source_address;
  char             *search_words; /* NULL where search_text is known */
  char             *search_text;  /* NULL until it is asked for */
  char             *file_name;    /* NULL for an appeal that comes with Plea */

  PleaRecordKind sent_kind;
  GDateTime      *sent_at; /* NULL where nothing was sent */
};

enum
{
  PROP_SENT_AT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/**
 * PleaListing:
 *
 * Only its property `sent-at` changes.
 */
G_DEFINE_FINAL_TYPE (PleaListing, plea_listing, G_TYPE_OBJECT)

static void
plea_listing_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SENT_AT:
      g_value_set_boxed (value, PLEA_LISTING (object)->sent_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_listing_finalize (GObject *object)
{
  PleaListing *self = PLEA_LISTING (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->search_words, g_free);
  g_clear_pointer (&self->source_address, g_free);
  g_clear_pointer (&self->search_text, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->sent_at, g_date_time_unref);

  G_OBJECT_CLASS (plea_listing_parent_class)->finalize (object);
}

static void
plea_listing_class_init (PleaListingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plea_listing_get_property;
  object_class->finalize = plea_listing_finalize;

  properties[PROP_SENT_AT] = g_param_spec_boxed ("sent-at", NULL, NULL, G_TYPE_DATE_TIME,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plea_listing_init (PleaListing *self)
{
}

/**
 * plea_listing_new:
 * @id: id of the appeal
 * @name: the defender's name as published
 * @country: ISO 3166 code of the defender's country
 * @status_id: id of the status; one that is not known counts as “unknown”
 * @as_of: day up to which the appeal tells what happened, as 2016-03-16
 * @until: last day to post a letter, or ""
 * @source_address: web address of the published page, or ""
 * @search_text: (nullable): what plea_listing_get_search_text() gave for the appeal
 *
 * Returns: (transfer full): a listing as the index keeps it
 */
PleaListing *
plea_listing_new (const char *id,
                  const char *name,
                  const char *country,
                  const char *status_id,
                  const char *as_of,
                  const char *until,
                  const char *source_address,
                  const char *search_text)
{
  PleaListing      *self = g_object_new (PLEA_TYPE_LISTING, NULL);
  const PleaStatus *status = plea_status_find (status_id);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->country = g_strdup (country);
  self->status = status != NULL ? status : plea_status_find ("unknown");
  self->as_of = g_strdup (as_of);
  plea_date_parse (until, &self->until);
  self->source_address = g_strdup (source_address);
  self->search_text = g_strdup (search_text);

  return self;
}

/* Everything that an appeal may be looked for by, but for the country, whose name depends on the
 * language of the interface. */
static char *
list_search_words (PleaAppeal *appeal)
{
  const PleaDefender *defender = plea_appeal_get_defender (appeal);
  const char         *publisher = plea_appeal_get_publisher (appeal);
  g_autoptr (GString) words = g_string_new (publisher);

  for (guint i = 0; i < plea_translations_get_n_languages (defender->name); i++)
    g_string_append_printf (words, "\n%s", plea_translations_get_nth (defender->name, i, NULL));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * plea_listing_new_for_appeal:
 *
 * Returns: (transfer full): what the list tells of the appeal
 */
PleaListing *
plea_listing_new_for_appeal (PleaAppeal *appeal)
{
  const PleaDefender *defender = plea_appeal_get_defender (appeal);
  g_autofree char    *as_of = plea_date_format (plea_appeal_get_as_of (appeal));
  const GDate        *until = plea_appeal_get_until (appeal);
  g_autofree char    *until_text = until != NULL ? plea_date_format (until) : g_strdup ("");
  const char         *source_address = plea_appeal_get_source_address (appeal);
  PleaListing        *self = plea_listing_new (plea_appeal_get_id (appeal),
                                               plea_defender_get_name (defender, NULL), defender->country,
                                               plea_appeal_get_status (appeal)->id, as_of, until_text,
                                        source_address != NULL ? source_address : "", NULL);

  self->search_words = list_search_words (appeal);

  return self;
}

const char *
plea_listing_get_id (PleaListing *self)
{
  return self->id;
}

const char *
plea_listing_get_name (PleaListing *self)
{
  return self->name;
}

const char *
plea_listing_get_country (PleaListing *self)
{
  return self->country;
}

const PleaStatus *
plea_listing_get_status (PleaListing *self)
{
  return self->status;
}

/**
 * plea_listing_is_newer:
 * @other: (nullable): another version of the same appeal
 *
 * Returns: whether this one tells of a later day, or is the only one
 */
gboolean
plea_listing_is_newer (PleaListing *self, PleaListing *other)
{
  return other == NULL || g_strcmp0 (self->as_of, other->as_of) > 0;
}

/**
 * plea_listing_get_as_of:
 *
 * Returns: (transfer none): a day as 2016-03-16; later days compare as greater
 */
const char *
plea_listing_get_as_of (PleaListing *self)
{
  return self->as_of;
}

/**
 * plea_listing_get_until:
 *
 * Returns: (transfer none) (nullable): the last day to post a letter, where there is one
 */
const GDate *
plea_listing_get_until (PleaListing *self)
{
  return g_date_valid (&self->until) ? &self->until : NULL;
}

/**
 * plea_listing_get_source_address:
 *
 * Returns: (transfer none): web address of the published page, or "" where none is known
 */
const char *
plea_listing_get_source_address (PleaListing *self)
{
  return self->source_address;
}

/**
 * plea_listing_get_search_text:
 *
 * Made when first asked for, in one thread at a time: to open ICU for it takes longer than the rest
 * of a letter does.
 *
 * Returns: (transfer none): names and publisher as plea_search_text_make() makes them
 */
const char *
plea_listing_get_search_text (PleaListing *self)
{
  if (self->search_text == NULL)
    {
      self->search_text = plea_search_text_make (self->search_words);
      g_clear_pointer (&self->search_words, g_free);
    }

  return self->search_text;
}

/**
 * plea_listing_is_own:
 *
 * Returns: whether the supporter added the appeal, and so may remove it
 */
gboolean
plea_listing_is_own (PleaListing *self)
{
  return self->file_name != NULL;
}

/**
 * plea_listing_get_file_name:
 *
 * Returns: (transfer none) (nullable): name of the file in the directory of the supporter's own
 *   appeals, or %NULL for an appeal that comes with Plea
 */
const char *
plea_listing_get_file_name (PleaListing *self)
{
  return self->file_name;
}

void
plea_listing_set_file_name (PleaListing *self, const char *file_name)
{
  g_free (self->file_name);
  self->file_name = g_strdup (file_name);
}

/**
 * plea_listing_get_sent_at:
 *
 * Returns: (transfer none) (nullable): when a letter was last printed, saved or posted
 */
GDateTime *
plea_listing_get_sent_at (PleaListing *self)
{
  return self->sent_at;
}

PleaRecordKind
plea_listing_get_sent_kind (PleaListing *self)
{
  return self->sent_kind;
}

/**
 * plea_listing_set_sent:
 * @kind: what was done last with a letter
 * @at: (nullable): when, or %NULL if nothing was
 */
void
plea_listing_set_sent (PleaListing *self, PleaRecordKind kind, GDateTime *at)
{
  g_clear_pointer (&self->sent_at, g_date_time_unref);
  self->sent_kind = kind;
  self->sent_at = at != NULL ? g_date_time_ref (at) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENT_AT]);
}

/**
 * plea_listing_get_section:
 *
 * Returns: the part of the list that the appeal stands in
 */
PleaSection
plea_listing_get_section (PleaListing *self)
{
  if (self->status->group == PLEA_STATUS_CLOSED)
    return PLEA_SECTION_CLOSED;

  return self->sent_at != NULL ? PLEA_SECTION_SENT : PLEA_SECTION_TO_WRITE;
}
