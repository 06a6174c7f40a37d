/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal file as XML, read within limits. */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

xmlDoc *plea_appeal_xml_parse (GBytes *bytes, const char *file_name, GPtrArray *problems);
