/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of letters is narrowed down to: words, and what became of letters, when, where and
 * for whom. */

#include "config.h"

#include "plea-letters-search.h"

#include <glib/gi18n.h>

#include "plea-describe.h"
#include "plea-drop-down.h"
#include "plea-idioms.h"
#include "plea-letters-words.h"
#include "plea-locale.h"

/* The key of what an entry is searched in. */
#define WORDS "words"

/* What became of letters, in the order of the choice. */
typedef enum
{
  ALL,
  UNANSWERED,
  ANSWERED,
  RETURNED,
  NOT_POSTED,
} Fate;

/* What else can be chosen: one of the values that letters have, after “every”. */
typedef enum
{
  YEAR,
  COUNTRY,
  APPEAL,
  N_MEASURES,
} Measure;

struct _PleaLettersSearch
{
  GtkBox parent_instance;

  GtkSearchEntry *words;
  GtkDropDown    *fate;
  GtkDropDown    *year;
  GtkDropDown    *country;
  GtkDropDown    *appeal;

  GtkDropDown *choices[N_MEASURES];
  GPtrArray   *values[N_MEASURES]; /* of the choices, after “every” */
  GStrv        folded;             /* words that are searched for */
};

G_DEFINE_FINAL_TYPE (PleaLettersSearch, plea_letters_search, GTK_TYPE_BOX)

/* Whether an entry matches */

static gboolean
has_fate (PleaRecordEntry *entry, Fate fate)
{
  switch (fate)
    {
    case UNANSWERED:
      return entry->posted != NULL && entry->answer == PLEA_RECORD_ANSWER_NONE;
    case ANSWERED:
      return entry->answer == PLEA_RECORD_ANSWER_REPLY
             || entry->answer == PLEA_RECORD_ANSWER_ACKNOWLEDGED;
    case RETURNED:
      return entry->answer == PLEA_RECORD_ANSWER_RETURNED;
    case NOT_POSTED:
      return entry->posted == NULL;
    case ALL:
    default:
      return TRUE;
    }
}

/* Each string is kept once, so that to compare is cheap. */
static const char *
get_value (PleaRecordEntry *entry, Measure measure)
{
  const GDate *day = plea_record_entry_get_day (entry);
  char         year[G_ASCII_DTOSTR_BUF_SIZE];

  if (measure == COUNTRY)
    return g_intern_string (entry->country);
  if (measure == APPEAL)
    return g_intern_string (entry->appeal_id);

  g_snprintf (year, sizeof year, "%u", day != NULL ? g_date_get_year (day) : 0u);

  return g_intern_string (year);
}

static gboolean
has_chosen (PleaLettersSearch *self, PleaRecordEntry *entry, Measure measure)
{
  guint chosen = gtk_drop_down_get_selected (self->choices[measure]);

  return chosen == 0 || chosen > self->values[measure]->len
         || get_value (entry, measure) == g_ptr_array_index (self->values[measure], chosen - 1);
}

/* The defender's name as it is shown and as it is in the letter. */
static const char *
get_search_text (PleaRecordEntry *entry, PleaLibrary *library)
{
  const char      *known = g_object_get_data (G_OBJECT (entry), WORDS);
  g_autofree char *words = NULL;
  char            *folded;

  if (known != NULL)
    return known;

  words = g_strjoin (" ", entry->recipient, plea_letters_describe_defender (entry, library),
                     entry->defender, entry->signer, entry->note, entry->answer_note, NULL);
  folded = plea_listing_make_search_text (words);
  g_object_set_data_full (G_OBJECT (entry), WORDS, folded, g_free);

  return folded;
}

static gboolean
has_words (PleaLettersSearch *self, PleaRecordEntry *entry, PleaLibrary *library)
{
  return self->folded == NULL || self->folded[0] == NULL
         || plea_describe_find (get_search_text (entry, library), entry->country,
                                (const char *const *) self->folded);
}

/**
 * plea_letters_search_match:
 * @entry: a letter
 * @library: where names of defenders are looked for
 *
 * Returns: whether it is among those that are looked for
 */
gboolean
plea_letters_search_match (PleaLettersSearch *self, PleaRecordEntry *entry, PleaLibrary *library)
{
  return has_fate (entry, gtk_drop_down_get_selected (self->fate)) && has_chosen (self, entry, YEAR)
         && has_chosen (self, entry, COUNTRY) && has_chosen (self, entry, APPEAL)
         && has_words (self, entry, library);
}

/**
 * plea_letters_search_forget_words:
 * @entry: a letter that says something else now
 *
 * Has it searched in what it says now.
 */
void
plea_letters_search_forget_words (PleaRecordEntry *entry)
{
  g_object_set_data (G_OBJECT (entry), WORDS, NULL);
}

/* Choices */

typedef struct
{
  const char *value;
  char       *name;
} Choice;

static void
clear_choice (gpointer choice)
{
  g_free (((Choice *) choice)->name);
}

static char *
name_value (PleaRecordEntry *entry, Measure measure, PleaLibrary *library)
{
  if (measure == YEAR)
    return g_strdup (get_value (entry, YEAR));
  if (measure == APPEAL)
    return g_strdup (plea_letters_describe_defender (entry, library));

  return plea_locale_get_country_name (entry->country);
}

static gboolean
is_known (PleaRecordEntry *entry, Measure measure)
{
  return measure == COUNTRY ? *entry->country != '\0' : plea_record_entry_get_day (entry) != NULL;
}

/* Years from the last one back, all else by name. */
static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *first = a, *second = b;

  if (g_ascii_isdigit (*first->name) && g_ascii_isdigit (*second->name))
    return strcmp (second->name, first->name);

  return plea_locale_compare (first->name, second->name);
}

static GArray *
collect_choices (GListModel *entries, Measure measure, PleaLibrary *library)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  g_array_set_clear_func (choices, clear_choice);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);
      const char *value = get_value (entry, measure);
      Choice      choice;

      if (!is_known (entry, measure) || !g_hash_table_add (known, (gpointer) value))
        continue;

      choice = (Choice){ value, name_value (entry, measure, library) };
      g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_choices);

  return choices;
}

static const char *
get_every (Measure measure)
{
  static const char *const names[N_MEASURES] = {
    /* TRANSLATORS: choice of what the list of letters shows: whenever they were sent */
    [YEAR] = N_ ("Every Year"),
    /* TRANSLATORS: choice of what the list of letters shows: wherever the case is */
    [COUNTRY] = N_ ("Every Country"),
    /* TRANSLATORS: choice of what the list of letters shows: for whomever they were written */
    [APPEAL] = N_ ("Every Appeal"),
  };

  return _ (names[measure]);
}

/* What was chosen stays chosen, as long as there is such a letter. */
static void
offer (PleaLettersSearch *self, Measure measure, GArray *choices)
{
  guint       chosen = gtk_drop_down_get_selected (self->choices[measure]);
  const char *value = chosen > 0 && chosen <= self->values[measure]->len
                          ? g_ptr_array_index (self->values[measure], chosen - 1)
                          : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  chosen = 0;
  g_ptr_array_set_size (self->values[measure], 0);
  g_ptr_array_add (names, (gpointer) get_every (measure));
  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);

      g_ptr_array_add (names, choice->name);
      g_ptr_array_add (self->values[measure], (gpointer) choice->value);
      if (choice->value == value)
        chosen = i + 1;
    }
  g_ptr_array_add (names, NULL);
  plea_drop_down_show_names (self->choices[measure], (const char *const *) names->pdata, chosen);
}

/**
 * plea_letters_search_offer:
 * @entries: (element-type PleaRecordEntry): all letters
 * @library: where names of defenders are looked for
 *
 * Offers the years, countries and appeals that these have.
 */
void
plea_letters_search_offer (PleaLettersSearch *self, GListModel *entries, PleaLibrary *library)
{
  for (guint measure = 0; measure < N_MEASURES; measure++)
    {
      g_autoptr (GArray) choices = collect_choices (entries, (Measure) measure, library);

      offer (self, (Measure) measure, choices);
    }
}

/**
 * plea_letters_search_reset:
 *
 * Looks for all letters again.
 */
void
plea_letters_search_reset (PleaLettersSearch *self)
{
  gtk_drop_down_set_selected (self->fate, ALL);
  for (guint measure = 0; measure < N_MEASURES; measure++)
    gtk_drop_down_set_selected (self->choices[measure], 0);
}

/**
 * plea_letters_search_get_words:
 *
 * Returns: (transfer none): where words are typed
 */
GtkEditable *
plea_letters_search_get_words (PleaLettersSearch *self)
{
  return GTK_EDITABLE (self->words);
}

/* Object */

static void
on_changed (PleaLettersSearch *self)
{
  g_autofree char *folded = plea_listing_make_search_text (
      gtk_editable_get_text (GTK_EDITABLE (self->words)));

  g_strfreev (self->folded);
  self->folded = g_strsplit (folded, " ", -1);
  g_signal_emit_by_name (self, "changed");
}

static void
plea_letters_search_dispose (GObject *object)
{
  PleaLettersSearch *self = PLEA_LETTERS_SEARCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTERS_SEARCH);
  g_clear_pointer (&self->folded, g_strfreev);
  for (guint measure = 0; measure < N_MEASURES; measure++)
    g_clear_pointer (&self->values[measure], g_ptr_array_unref);

  G_OBJECT_CLASS (plea_letters_search_parent_class)->dispose (object);
}

static void
plea_letters_search_class_init (PleaLettersSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_letters_search_dispose;
  plea_signal_new (klass, "changed", 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letters-search.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLettersSearch, words);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersSearch, fate);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersSearch, year);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersSearch, country);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersSearch, appeal);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
list_fates (PleaLettersSearch *self)
{
  const char *const names[] = {
    /* TRANSLATORS: choice of what the list of letters shows: the whole list */
    _ ("Every Letter"),
    /* TRANSLATORS: choice of what the list of letters shows: those that were posted and to which
     * nobody replied */
    _ ("Unanswered"),
    /* TRANSLATORS: choice of what the list of letters shows: those to which somebody replied */
    _ ("Answered"),
    /* TRANSLATORS: choice of what the list of letters shows: those that the post brought back */
    _ ("Came Back"),
    /* TRANSLATORS: choice of what the list of letters shows: those that are only printed or saved
     */
    _ ("Not Posted"),
    NULL,
  };

  plea_drop_down_choose_names (self->fate, _ ("What Became of Letters"));
  plea_drop_down_show_names (self->fate, names, ALL);
}

static void
plea_letters_search_init (PleaLettersSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices[YEAR] = self->year;
  self->choices[COUNTRY] = self->country;
  self->choices[APPEAL] = self->appeal;
  for (guint measure = 0; measure < N_MEASURES; measure++)
    self->values[measure] = g_ptr_array_new ();
  plea_drop_down_choose_names (self->year, _ ("Year"));
  plea_drop_down_choose_names (self->country, _ ("Country"));
  plea_drop_down_choose_names (self->appeal, _ ("Appeal"));
  list_fates (self);
}
