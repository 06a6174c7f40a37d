#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects all that is to be translated, as Meson’s “glib” preset calls xgettext, with our rules for
# XML. Unlike “./dev pot” it leaves po/ alone.
#
# make-template.sh OUTPUT.pot: to be called in the sources
GETTEXTDATADIRS=data exec xgettext --from-code=UTF-8 --files-from=po/POTFILES.in --output="$1" \
  --add-comments=TRANSLATORS --add-location=file \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3
