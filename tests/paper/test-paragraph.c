/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs are set once, as long as nothing that decides on their looks changes, and are not kept
 * for ever. */

#include "plea-paragraph.h"

#define TEXT                                                                                       \
  "I urge the authorities to drop all charges against her at once and without conditions."

static PangoLayout *
set (const char *text, double size, double width, double indent, GArray *emphases)
{
  g_autoptr (PleaTypography) typography = plea_typography_new ("en",
                                                               plea_font_find_or_default (NULL));
  PleaParagraph paragraph = { text, size, width, indent, emphases };

  return plea_paragraph_set (&paragraph, typography);
}

static void
test_shared (void)
{
  g_autoptr (PangoLayout) first = set (TEXT, 11, 200, 0, NULL);
  g_autofree char *copy = g_strdup (TEXT);
  g_autoptr (PangoLayout) second = NULL;

  plea_paragraph_begin_letter ();
  second = set (copy, 11, 200, 0, NULL);
  g_assert_true (first == second);
}

static GArray *
embolden (guint start, guint end)
{
  GArray  *emphases = g_array_new (FALSE, FALSE, sizeof (PleaSpan));
  PleaSpan span = { start, end };

  g_array_append_val (emphases, span);

  return emphases;
}

static void
test_told_apart (void)
{
  g_autoptr (GArray) beginning = embolden (0, 6);
  g_autoptr (GArray) end = embolden (7, 10);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (layouts, set (TEXT, 11, 200, 0, NULL));
  g_ptr_array_add (layouts, set (TEXT " ", 11, 200, 0, NULL));
  g_ptr_array_add (layouts, set (TEXT, 10.5, 200, 0, NULL));
  g_ptr_array_add (layouts, set (TEXT, 11, 201, 0, NULL));
  g_ptr_array_add (layouts, set (TEXT, 11, 200, 22, NULL));
  g_ptr_array_add (layouts, set (TEXT, 11, 200, 0, beginning));
  g_ptr_array_add (layouts, set (TEXT, 11, 200, 0, end));

  for (guint i = 0; i < layouts->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (g_ptr_array_index (layouts, i) != g_ptr_array_index (layouts, j));
}

static PangoLayout *
set_in (const char *language, guint font)
{
  g_autoptr (PleaTypography) typography = plea_typography_new (
      language, g_ptr_array_index (plea_font_list (), font));
  PleaParagraph paragraph = { TEXT, 11, 200, 0, NULL };

  return plea_paragraph_set (&paragraph, typography);
}

static void
test_language_and_font (void)
{
  g_autoptr (PangoLayout) english = set_in ("en", 0);
  g_autoptr (PangoLayout) turkish = set_in ("tr", 0);
  g_autoptr (PangoLayout) sans = set_in ("en", 1);

  g_assert_true (english != turkish);
  g_assert_true (english != sans);
}

static void
set_long_letter (void)
{
  g_autofree char *text = g_strnfill (20000, 'a');
  g_autoptr (PangoLayout) layout = NULL;

  plea_paragraph_begin_letter ();
  layout = set (text, 11, 200, 0, NULL);
}

/* A long letter is there for the next keystroke, and gone when others have come after it. */
static void
test_forgotten (void)
{
  PangoLayout *kept = set (TEXT " Again.", 11, 200, 0, NULL);

  g_object_add_weak_pointer (G_OBJECT (kept), (gpointer *) &kept);
  g_object_unref (kept);
  set_long_letter ();
  g_assert_nonnull (kept);
  set_long_letter ();
  g_assert_nonnull (kept);
  set_long_letter ();
  g_assert_null (kept);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraph/shared", test_shared);
  g_test_add_func ("/paragraph/told-apart", test_told_apart);
  g_test_add_func ("/paragraph/language-and-font", test_language_and_font);
  g_test_add_func ("/paragraph/forgotten", test_forgotten);

  return g_test_run ();
}
