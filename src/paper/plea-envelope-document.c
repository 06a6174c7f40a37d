/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes for letters, addressed: the one place that preview, PDF, printer and command line draw
 * them from. */

#include "config.h"

#include "plea-envelope-document.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "plea-line.h"
#include "plea-pdf.h"
#include "plea-typography.h"
#include "plea-warning.h"

/* French is the language of the world's post, and English makes it plain to anybody. */
#define AIRMAIL_MARK "PAR AVION / BY AIR MAIL"

/* In points. */
#define RECIPIENT_SIZE 11.0
#define RECIPIENT_PITCH (PLEA_ADDRESS_PITCH_RATIO * RECIPIENT_SIZE)
#define SENDER_SIZE 9.0
#define SENDER_PITCH 11.0
#define AIRMAIL_SIZE 11.0
#define LABEL_SIZE 7.0
#define LABEL_PITCH 9.0
#define INSTRUCTIONS_SIZE 9.0
#define INSTRUCTIONS_PITCH 12.0
#define RULE_WIDTH 0.4
#define ZONE_GREY 0.6

/* In millimetres. */
#define RULER_LENGTH 50
#define TICK 1.5
#define LONG_TICK 3.0
#define ZONE_PADDING 5.0

typedef struct
{
  PangoLayout *layout; /* of one paragraph */
  double       x;      /* in points from the left edge */
  double       baseline;
  double       pitch;
  gboolean     begins_block; /* whether it begins a paragraph of its own for a screen reader */
} Line;

typedef struct
{
  GArray *lines; /* Line */
} Page;

#define PLEA_TYPE_ENVELOPE_DOCUMENT (plea_envelope_document_get_type ())

G_DECLARE_FINAL_TYPE (PleaEnvelopeDocument,
                      plea_envelope_document,
                      PLEA,
                      ENVELOPE_DOCUMENT,
                      GObject)

struct _PleaEnvelopeDocument
{
  GObject parent_instance;

  PleaEnvelopeSetting setting;
  const PleaPhrases  *phrases;
  PleaTypography     *typography;
  GPtrArray          *pages;    /* Page */
  GArray             *warnings; /* PleaWarning */
  gboolean            is_test_page;
};

static void pages_init (PleaPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PleaEnvelopeDocument,
                               plea_envelope_document,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLEA_TYPE_PAGES, pages_init))

static double
to_points (double millimetres)
{
  return millimetres * PLEA_POINTS_PER_MM;
}

static void
clear_line (gpointer data)
{
  g_clear_object (&((Line *) data)->layout);
}

static void
page_free (Page *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

static void
plea_envelope_document_finalize (GObject *object)
{
  PleaEnvelopeDocument *self = PLEA_ENVELOPE_DOCUMENT (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_array_unref);
  g_clear_pointer (&self->typography, plea_typography_free);

  G_OBJECT_CLASS (plea_envelope_document_parent_class)->finalize (object);
}

static void
plea_envelope_document_class_init (PleaEnvelopeDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_envelope_document_finalize;
}

static void
plea_envelope_document_init (PleaEnvelopeDocument *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->warnings = plea_warnings_new ();
}

static Page *
add_page (PleaEnvelopeDocument *self)
{
  Page *page = g_new0 (Page, 1);

  page->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (page->lines, clear_line);
  g_ptr_array_add (self->pages, page);

  return page;
}

/* Text */

static void
warn (PleaEnvelopeDocument *self, PleaWarningKind kind, const char *text)
{
  plea_warnings_add (self->warnings, kind, PLEA_LINE_NO_BLOCK, 0, text);
}

/* Every line of an address runs as its own script does, but all begin at the left: so the posts
 * read them, whatever the letter's direction. */
static PangoLayout *
create_line (PleaEnvelopeDocument *self, const char *text, double size, double width)
{
  PangoLayout     *layout = plea_typography_set_island (self->typography, text, size,
                                                        to_points (width));
  g_autofree char *missing = plea_typography_find_missing (layout);

  pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
  if (missing != NULL)
    warn (self, PLEA_WARNING_MISSING_GLYPHS, missing);

  return layout;
}

/* Adds @text, a line of it under the other, from @box's corner. Returns how high it is. */
static double
add_text (PleaEnvelopeDocument *self,
          Page                 *page,
          const char           *text,
          const PleaBox        *box,
          double                size,
          double                pitch)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  double baseline = plea_typography_get_baseline (self->typography, size, pitch);
  double height = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      Line line = {
        .layout = create_line (self, paragraphs[i], size, box->width),
        .x = to_points (box->x),
        .baseline = to_points (box->y) + height + baseline,
        .pitch = pitch,
        .begins_block = i == 0,
      };

      g_array_append_val (page->lines, line);
      height += pitch * pango_layout_get_line_count (line.layout);
    }

  return height;
}

static void
move_lines (Page *page, guint first, double right, double down)
{
  for (guint i = first; i < page->lines->len; i++)
    {
      g_array_index (page->lines, Line, i).x += right;
      g_array_index (page->lines, Line, i).baseline += down;
    }
}

static double
get_widest (Page *page, guint first)
{
  double widest = 0;

  for (guint i = first; i < page->lines->len; i++)
    widest = MAX (widest, plea_typography_get_width (g_array_index (page->lines, Line, i).layout));

  return widest;
}

/* The address begins where the envelope says, or as much farther left and up as it needs. */
static void
add_recipient (PleaEnvelopeDocument *self, Page *page, const char *text)
{
  const PleaEnvelope *envelope = self->setting.envelope;
  const PleaBox      *zone = &envelope->address;
  guint               first = page->lines->len;
  double              height = add_text (self, page, text, zone, RECIPIENT_SIZE, RECIPIENT_PITCH);
  double              free_right = to_points (zone->width) - get_widest (page, first);
  double              free_below = to_points (zone->height) - height;

  if (free_below < 0)
    warn (self, PLEA_WARNING_ENVELOPE_FULL,
          pango_layout_get_text (g_array_index (page->lines, Line, first).layout));
  move_lines (page, first, CLAMP (free_right, 0, to_points (envelope->text.x - zone->x)),
              CLAMP (free_below, 0, to_points (envelope->text.y - zone->y)));
}

static void
add_sender (PleaEnvelopeDocument *self, Page *page, const char *text)
{
  const PleaBox *box = &self->setting.envelope->sender;
  guint          first = page->lines->len;
  double         excess = add_text (self, page, text, box, SENDER_SIZE, SENDER_PITCH)
                  - to_points (box->height);

  /* A long one grows upwards, into the margin, rather than into what stands below. */
  if (excess > 0)
    move_lines (page, first, 0, -excess);
}

static void
add_envelope (PleaEnvelopeDocument *self, PleaLetter *letter)
{
  Page            *page = add_page (self);
  const PleaBlock *sender = plea_letter_find_block (letter, PLEA_BLOCK_SENDER);
  const PleaBlock *recipient = plea_letter_find_block (letter, PLEA_BLOCK_RECIPIENT);

  if (sender != NULL)
    add_sender (self, page, sender->text);
  if (self->setting.airmail && plea_letter_goes_abroad (letter))
    add_text (self, page, AIRMAIL_MARK, &self->setting.envelope->airmail, AIRMAIL_SIZE,
              RECIPIENT_PITCH);
  add_recipient (self, page, recipient->text);
}

static PleaEnvelopeDocument *
create (const PleaEnvelopeSetting *setting, const PleaPhrases *phrases)
{
  PleaEnvelopeDocument *self = g_object_new (PLEA_TYPE_ENVELOPE_DOCUMENT, NULL);

  self->setting = *setting;
  self->phrases = phrases;
  self->typography = plea_typography_new (plea_phrases_get_language (phrases), setting->font);

  return self;
}

/**
 * plea_envelope_document_new:
 * @letters: (element-type PleaLetter): one or more letters
 * @setting: how to set the envelopes
 *
 * Returns: (transfer full): an envelope for each letter, with as much of the sender as the letter
 *   discloses
 */
PleaPages *
plea_envelope_document_new (GPtrArray *letters, const PleaEnvelopeSetting *setting)
{
  PleaLetter           *first = g_ptr_array_index (letters, 0);
  PleaEnvelopeDocument *self = create (setting, plea_letter_get_phrases (first));

  for (guint i = 0; i < letters->len; i++)
    add_envelope (self, g_ptr_array_index (letters, i));

  return PLEA_PAGES (self);
}

/* The test page */

static void
add_label (PleaEnvelopeDocument *self, Page *page, const char *text, PleaBox box)
{
  add_text (self, page, text, &box, LABEL_SIZE, LABEL_PITCH);
}

static void
add_instructions (PleaEnvelopeDocument *self, Page *page)
{
  const PleaBox *zone = &self->setting.envelope->address;
  const PleaBox  box = { zone->x + ZONE_PADDING, zone->y + ZONE_PADDING,
                         zone->width - 2 * ZONE_PADDING, 0 };

  add_text (self, page,
            /* TRANSLATORS: stands on an envelope printed to adjust the printer */
            _ ("The frame should be 10 mm from every edge. If it stands 2 mm too far right, the "
               "offset to the right is -2; if it stands 2 mm too high, the offset down is 2."),
            &box, INSTRUCTIONS_SIZE, INSTRUCTIONS_PITCH);
}

static void
add_ruler_labels (PleaEnvelopeDocument *self, Page *page)
{
  for (int i = 20; i <= RULER_LENGTH; i += 10)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      add_label (self, page, number,
                 (PleaBox){ i - 1.5, PLEA_ENVELOPE_TEST_FRAME + LONG_TICK, 10, 3 });
      add_label (self, page, number,
                 (PleaBox){ PLEA_ENVELOPE_TEST_FRAME + LONG_TICK + 0.5, i - 1.5, 10, 3 });
    }
}

static PleaBox
put_label_into (PleaBox zone)
{
  return (PleaBox){ zone.x + 1.5, zone.y + zone.height - 5, zone.width - 3, 4 };
}

/**
 * plea_envelope_document_new_test_page:
 * @setting: how envelopes are set
 *
 * Returns: (transfer full): one envelope with a frame, rulers and its zones, to find the printer's
 *   offset with
 */
PleaPages *
plea_envelope_document_new_test_page (const PleaEnvelopeSetting *setting)
{
  /* TRANSLATORS: the code of the language you translate into, for example fr */
  const char           *language = C_ ("language of the interface", "en");
  PleaEnvelopeDocument *self = create (setting, plea_phrases_for_language (language));
  Page                 *page = add_page (self);

  self->is_test_page = TRUE;
  add_instructions (self, page);
  add_ruler_labels (self, page);
  /* TRANSLATORS: a zone of an envelope */
  add_label (self, page, _ ("Stamps"), put_label_into (setting->envelope->stamps));
  /* TRANSLATORS: a zone of an envelope */
  add_label (self, page, _ ("Address"), put_label_into (setting->envelope->address));
  /* TRANSLATORS: a zone of an envelope that the machines of the post print on */
  add_label (self, page, _ ("To be left free"), put_label_into (setting->envelope->coding));

  return PLEA_PAGES (self);
}

static void
draw_ruler (cairo_t *cr, gboolean down)
{
  for (int i = 0; i <= RULER_LENGTH; i++)
    {
      double length = to_points (i % 10 == 0 ? LONG_TICK : TICK);
      double at = to_points (i);
      double edge = to_points (PLEA_ENVELOPE_TEST_FRAME);

      cairo_move_to (cr, down ? edge : at, down ? at : edge);
      cairo_rel_line_to (cr, down ? length : 0, down ? 0 : length);
    }
  cairo_stroke (cr);
}

static void
draw_box (cairo_t *cr, const PleaBox *box)
{
  cairo_rectangle (cr, to_points (box->x), to_points (box->y), to_points (box->width),
                   to_points (box->height));
  cairo_stroke (cr);
}

static void
draw_marks (PleaEnvelopeDocument *self, cairo_t *cr)
{
  const PleaEnvelope *envelope = self->setting.envelope;
  const PleaBox       frame = { PLEA_ENVELOPE_TEST_FRAME, PLEA_ENVELOPE_TEST_FRAME,
                                envelope->width - 2 * PLEA_ENVELOPE_TEST_FRAME,
                                envelope->height - 2 * PLEA_ENVELOPE_TEST_FRAME };

  cairo_set_line_width (cr, RULE_WIDTH);
  draw_box (cr, &frame);
  draw_ruler (cr, FALSE);
  draw_ruler (cr, TRUE);
  cairo_set_source_rgb (cr, ZONE_GREY, ZONE_GREY, ZONE_GREY);
  draw_box (cr, &envelope->stamps);
  draw_box (cr, &envelope->address);
  draw_box (cr, &envelope->coding);
}

/* Drawing */

static guint
get_n_pages (PleaPages *pages)
{
  return PLEA_ENVELOPE_DOCUMENT (pages)->pages->len;
}

/* Which have more of an address than fits where machines look for it. */
static GStrv
get_warnings (PleaPages *pages)
{
  PleaEnvelopeDocument *self = PLEA_ENVELOPE_DOCUMENT (pages);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  for (guint i = 0; i < self->warnings->len; i++)
    {
      g_autofree char *sentence = plea_warning_to_sentence (
          &g_array_index (self->warnings, PleaWarning, i));

      g_strv_builder_add (sentences, sentence);
    }

  return g_strv_builder_end (sentences);
}

static void
draw_line (const Line *line, cairo_t *cr)
{
  for (int i = 0; i < pango_layout_get_line_count (line->layout); i++)
    {
      cairo_move_to (cr, line->x, line->baseline + i * line->pitch);
      plea_pdf_show_line (cr, pango_layout_get_line_readonly (line->layout, i));
    }
}

static void
draw_page (PleaEnvelopeDocument *self, guint nth, cairo_t *cr, gboolean tagged)
{
  const Page *page = g_ptr_array_index (self->pages, nth);

  cairo_save (cr);
  cairo_translate (cr, to_points (self->setting.offset_x), to_points (self->setting.offset_y));
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < page->lines->len; i++)
    {
      const Line *line = &g_array_index (page->lines, Line, i);

      if (tagged && line->begins_block)
        cairo_tag_begin (cr, "P", NULL);
      draw_line (line, cr);
      if (tagged && (i + 1 == page->lines->len || line[1].begins_block))
        cairo_tag_end (cr, "P");
    }
  if (self->is_test_page)
    draw_marks (self, cr);
  cairo_restore (cr);
}

static void
draw_page_untagged (PleaPages *pages, guint page, cairo_t *cr)
{
  draw_page (PLEA_ENVELOPE_DOCUMENT (pages), page, cr, FALSE);
}

static GBytes *
to_pdf (PleaPages *pages, GError **error)
{
  PleaEnvelopeDocument *self = PLEA_ENVELOPE_DOCUMENT (pages);
  const PleaEnvelope   *envelope = self->setting.envelope;
  PleaPdf              *pdf = plea_pdf_begin (envelope->width, envelope->height,
                                              plea_phrases_get_envelope_title (self->phrases));
  cairo_t              *cr = plea_pdf_get_cairo (pdf);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < self->pages->len; i++)
    {
      /* Not after the last: from Cairo 1.18 on the end of the tag would begin one more page. */
      if (i > 0)
        cairo_show_page (cr);
      draw_page (self, i, cr, TRUE);
    }
  cairo_tag_end (cr, "Document");

  return plea_pdf_finish (pdf, plea_phrases_get_language (self->phrases), error);
}

static void
pages_init (PleaPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw_page = draw_page_untagged;
  iface->to_pdf = to_pdf;
  iface->get_warnings = get_warnings;
}
