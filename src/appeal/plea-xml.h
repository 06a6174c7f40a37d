/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not the same in all versions of libxml2. */

#pragma once

#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

/* What it tells of a fault; since 2.12 that must not be changed. */
#if LIBXML_VERSION >= 21200
typedef const xmlError PleaXmlFault;
#else
typedef xmlError PleaXmlFault;
#endif
