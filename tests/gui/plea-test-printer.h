/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A printer without paper: a print server of our own (CUPS) on the loopback interface, with one
 * queue to a virtual IPP printer that keeps each document and what was asked for with it. */

#pragma once

#include <glib-object.h>

#define PLEA_TEST_TYPE_PRINTER (plea_test_printer_get_type ())
G_DECLARE_FINAL_TYPE (PleaTestPrinter, plea_test_printer, PLEA_TEST, PRINTER, GObject)

/**
 * PleaTestPaper:
 * @name: what PPD files call it, such as `A4` or `EnvDL`
 * @width: of it held upright, in millimetres
 * @height: of the same
 * @edge: what the printer does not reach at the head, the left and the right of it
 * @foot: what it does not reach at the foot
 */
typedef struct
{
  const char *name;
  double      width, height;
  double      edge, foot;
} PleaTestPaper;

/**
 * PleaTestQueue:
 * @name: its name in a print dialog
 * @is_driverless: whether the queue asks the printer what it can do (IPP Everywhere, as with
 *   ipp-usb) rather than having a PPD file
 * @papers: what the printer has, the usual one first
 */
typedef struct
{
  const char          *name;
  gboolean             is_driverless;
  const PleaTestPaper *papers;
  guint                n_papers;
} PleaTestQueue;

PleaTestPrinter *plea_test_printer_new (void);
void             plea_test_printer_add_queue (PleaTestPrinter *self, const PleaTestQueue *queue);
const char      *plea_test_printer_get_server (PleaTestPrinter *self);
const char      *plea_test_printer_get_name (PleaTestPrinter *self);
void             plea_test_printer_set_busy (PleaTestPrinter *self, gboolean busy);
void             plea_test_printer_jam (PleaTestPrinter *self, guint n_pages);
void             plea_test_printer_cancel (PleaTestPrinter *self);
char            *plea_test_printer_await_document (PleaTestPrinter *self, guint number);
char *plea_test_printer_get_attribute (PleaTestPrinter *self, guint number, const char *attribute);
char *plea_test_printer_get_media (PleaTestPrinter *self, guint number);
