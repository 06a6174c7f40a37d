/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A printer without paper: a print server of our own (CUPS) on the loopback interface, with one
 * queue to a virtual IPP printer that keeps each document and what was asked for with it. */

#pragma once

#include <glib-object.h>

#define PLEA_TEST_TYPE_PRINTER (plea_test_printer_get_type ())
G_DECLARE_FINAL_TYPE (PleaTestPrinter, plea_test_printer, PLEA_TEST, PRINTER, GObject)

PleaTestPrinter *plea_test_printer_new (void);
const char      *plea_test_printer_get_server (PleaTestPrinter *self);
const char      *plea_test_printer_get_name (PleaTestPrinter *self);
void             plea_test_printer_set_busy (PleaTestPrinter *self, gboolean busy);
char            *plea_test_printer_await_document (PleaTestPrinter *self, guint number);
char *plea_test_printer_get_attribute (PleaTestPrinter *self, guint number, const char *attribute);
