/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the letter, as the printer will make them.
 *
 * What is shown are pictures of a PDF, and that PDF is what Save writes. While a newer one is being
 * made the last pages stay, but the PDF is withdrawn: nobody can save what is no longer true. */

#include "config.h"

#include "plea-preview.h"

#include <glib/gi18n.h>

#include "plea-hint.h"
#include "plea-renderer.h"
#include "plea-sheet.h"
#include "plea-sheets.h"
#include "plea-trace.h"

#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0
#define ZOOM_STEP 1.2
/* Later than this the supporter is told that newer pages are on their way. */
#define PATIENCE_MS 150
/* A frame waits no longer for pages than until the next would be drawn, and looks so often. */
#define FRAME_US 16000
#define HOLD_US 500

struct _PleaPreview
{
  AdwBin parent_instance;

  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  PleaHint          *warnings;
  PleaSheets        *sheets;
  GtkRevealer       *updating;
  AdwStatusPage     *failure;

  PleaRenderer *renderer;
  PleaDocument *document;
  GBytes       *pdf;
  double        zoom;
  guint         n_pages;
  guint         request; /* number of the latest */
  gboolean      is_asking;
  gint64        asked_at;
  gint64        time_for_pages; /* microseconds that the last ones took */
  guint         holding;
  gint64        held_since;
  gint64        held_frame;
  guint         patience;
  guint         looking;
};

enum
{
  PROP_PDF = 1,
  PROP_N_PAGES,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PleaPreview, plea_preview, ADW_TYPE_BIN)

/* Telling that newer pages are on their way */

static gboolean
lose_patience (gpointer data)
{
  PleaPreview *self = data;

  self->patience = 0;
  gtk_revealer_set_reveal_child (self->updating, TRUE);

  return G_SOURCE_REMOVE;
}

static void
begin_waiting (PleaPreview *self)
{
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, lose_patience, self);
}

static void
end_waiting (PleaPreview *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_revealer_set_reveal_child (self->updating, FALSE);
}

/* One frame rather than two: what the supporter types is drawn at once, and pages that are there a
 * moment later would have to wait for the next frame. If they took less than that the last time,
 * the frame waits for them. Events do not wait; they have a higher priority. */

static gboolean
hold_frame (gpointer data)
{
  PleaPreview *self = data;

  if (!self->is_asking || g_get_monotonic_time () - self->held_since > FRAME_US)
    {
      self->holding = 0;
      return G_SOURCE_REMOVE;
    }

  g_usleep (HOLD_US);

  return G_SOURCE_CONTINUE;
}

/* Once for each frame, so that there are frames also while changes come faster than these. */
static void
hold_next_frame (PleaPreview *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64         frame = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;

  if (self->time_for_pages > FRAME_US || self->holding != 0 || frame == self->held_frame)
    return;

  self->held_frame = frame;
  self->held_since = g_get_monotonic_time ();
  self->holding = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, hold_frame, self, NULL);
}

/* Sheets */

static void
set_pdf (PleaPreview *self, GBytes *pdf)
{
  if (self->pdf == pdf)
    return;

  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->pdf = pdf != NULL ? g_bytes_ref (pdf) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PDF]);
}

static void
name_sheets (PleaPreview *self)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));

  for (guint nth = 1; nth <= self->n_pages; nth++, sheet = gtk_widget_get_next_sibling (sheet))
    {
      /* TRANSLATORS: the name of a picture of a page: its number, and how many there are */
      g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), nth, self->n_pages);

      gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static void
show_warnings (PleaPreview *self, char **warnings)
{
  g_autofree char *text = g_strjoinv ("\n", warnings);

  plea_hint_set_text (self->warnings, *text != '\0' ? text : NULL);
}

static void
show_rendering (PleaPreview *self, const PleaRendering *rendering)
{
  show_warnings (self, rendering->warnings);
  plea_sheets_show_pages (self->sheets, rendering);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->scroller));
  if (rendering->n_pages != self->n_pages)
    {
      self->n_pages = rendering->n_pages;
      name_sheets (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
    }
  set_pdf (self, rendering->pdf);
}

static double
get_paper_width (PleaPreview *self)
{
  return plea_document_get_format (self->document)->width * PLEA_POINTS_PER_MM;
}

/* Rendering */

static void
show_failure (PleaPreview *self, const GError *error)
{
  /* A status page takes its words for markup. */
  g_autofree char *advice = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, advice);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->failure));
}

/* The preview is not kept alive: where it goes, it waits for the renderer's thread. */
typedef struct
{
  GWeakRef preview;
  guint    request;
} Waiting;

static Waiting *
start_waiting (PleaPreview *self)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  g_weak_ref_init (&waiting->preview, self);
  waiting->request = self->request;
  self->is_asking = TRUE;
  self->asked_at = g_get_monotonic_time ();

  return waiting;
}

static void
waiting_free (Waiting *waiting)
{
  g_weak_ref_clear (&waiting->preview);
  g_free (waiting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static void look_later (PleaPreview *self);

static void
show_answer (PleaPreview *self, const PleaRendering *rendering)
{
  if (rendering->pdf == self->pdf)
    plea_sheets_show_pictures (self->sheets, rendering);
  else
    {
      self->time_for_pages = g_get_monotonic_time () - self->asked_at;
      show_rendering (self, rendering);
    }
  if (rendering->pictures->len > 0)
    plea_trace_painted (GTK_WIDGET (self), "pages shown");
  look_later (self);
}

static void
on_answer (GObject *renderer, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (PleaPreview) self = g_weak_ref_get (&waiting->preview);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaRendering) rendering = plea_renderer_finish (PLEA_RENDERER (renderer), result,
                                                              &error);

  /* What is of an older document is of no use any more. */
  if (self == NULL || self->renderer == NULL || waiting->request != self->request)
    return;

  self->is_asking = FALSE;
  end_waiting (self);
  if (rendering != NULL)
    show_answer (self, rendering);
  else
    show_failure (self, error);
}

/* Also between the layout and the drawing of a frame: the one takes a while in another thread, and
 * the other in this one. */
static void
look (PleaPreview *self)
{
  PleaLook look;

  if (self->is_asking || self->pdf == NULL)
    return;

  look = plea_sheets_get_look (self->sheets, get_paper_width (self));
  if (plea_sheets_lack_pictures (self->sheets, &look))
    plea_renderer_look_async (self->renderer, self->pdf, &look, on_answer, start_waiting (self));
}

static gboolean
look_when_idle (gpointer data)
{
  PleaPreview *self = data;

  self->looking = 0;
  look (self);

  return G_SOURCE_REMOVE;
}

/* After the sheets have taken their places: GTK lays out at a higher priority. */
static void
look_later (PleaPreview *self)
{
  if (self->looking == 0)
    self->looking = g_idle_add (look_when_idle, self);
}

/* Object */

static void
plea_preview_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  PleaPreview *self = PLEA_PREVIEW (object);

  switch (property_id)
    {
    case PROP_PDF:
      g_value_set_boxed (value, self->pdf);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->n_pages);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_preview_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_ZOOM:
      plea_preview_set_zoom (PLEA_PREVIEW (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_preview_dispose (GObject *object)
{
  PleaPreview *self = PLEA_PREVIEW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_handle_id (&self->holding, g_source_remove);
  if (self->renderer != NULL)
    g_object_run_dispose (G_OBJECT (self->renderer));
  g_clear_object (&self->renderer);
  g_clear_object (&self->document);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PREVIEW);

  G_OBJECT_CLASS (plea_preview_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PDF] = g_param_spec_boxed ("pdf", NULL, NULL, G_TYPE_BYTES,
                                             G_PARAM_READABLE | flags);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, MAX_ZOOM, 0,
                                               G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plea_preview_class_init (PleaPreviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plea_preview_get_property;
  object_class->set_property = plea_preview_set_property;
  object_class->dispose = plea_preview_dispose;
  install_properties (object_class);

  g_type_ensure (PLEA_TYPE_HINT);
  g_type_ensure (PLEA_TYPE_SHEETS);
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, warnings);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, sheets);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, updating);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, failure);
  gtk_widget_class_bind_template_callback (widget_class, look_later);
  gtk_widget_class_bind_template_callback (widget_class, look);
}

static void
watch (PleaPreview *self, GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (look_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (look_later), self,
                           G_CONNECT_SWAPPED);
}

static void
plea_preview_init (PleaPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->renderer = plea_renderer_new ();
  self->time_for_pages = G_MAXINT64;
  watch (self, gtk_scrolled_window_get_hadjustment (self->scroller));
  watch (self, gtk_scrolled_window_get_vadjustment (self->scroller));
}

/**
 * plea_preview_show:
 * @document: what to show
 */
void
plea_preview_show (PleaPreview *self, PleaDocument *document)
{
  PleaLook look;

  g_set_object (&self->document, document);
  plea_sheets_expect_pages (self->sheets, get_paper_width (self),
                            plea_document_get_format (document)->height * PLEA_POINTS_PER_MM);
  look = plea_sheets_get_look (self->sheets, get_paper_width (self));
  set_pdf (self, NULL);
  self->request++;
  begin_waiting (self);
  plea_renderer_render_async (self->renderer, document, &look, on_answer, start_waiting (self));
  hold_next_frame (self);
}

/**
 * plea_preview_get_pdf:
 *
 * Returns: (transfer none) (nullable): the PDF whose pages are shown, or %NULL while a newer one is
 * made
 */
GBytes *
plea_preview_get_pdf (PleaPreview *self)
{
  return self->pdf;
}

guint
plea_preview_get_n_pages (PleaPreview *self)
{
  return self->n_pages;
}

/* Zoom */

double
plea_preview_get_zoom (PleaPreview *self)
{
  return self->zoom;
}

/**
 * plea_preview_set_zoom:
 * @zoom: 1 for real size, or 0 to fit the width
 */
void
plea_preview_set_zoom (PleaPreview *self, double zoom)
{
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  plea_sheets_set_zoom (self->sheets, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  look_later (self);
}

/* From where the page is now, also when that was chosen by the width of the window. */
static void
multiply_zoom (PleaPreview *self, double factor)
{
  int    width = plea_sheets_get_sheet_width (self->sheets);
  double zoom;

  if (width == 0)
    return;

  zoom = width / (get_paper_width (self) * PLEA_SHEET_REAL_SIZE);
  plea_preview_set_zoom (self, CLAMP (zoom * factor, MIN_ZOOM, MAX_ZOOM));
}

void
plea_preview_zoom_in (PleaPreview *self)
{
  multiply_zoom (self, ZOOM_STEP);
}

void
plea_preview_zoom_out (PleaPreview *self)
{
  multiply_zoom (self, 1 / ZOOM_STEP);
}
