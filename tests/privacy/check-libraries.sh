#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Which libraries the programs ask for themselves: none that opens a way to the network for us. A
# new one is looked at before it is written down here.
set -u
status=0
for program in "$@"; do
  for library in $(readelf --dynamic --wide "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
    case ${program##*/}:$library in
      *:libc.so.* | *:libm.so.*) ;;
      *:libglib-2.0.so.* | *:libgobject-2.0.so.* | *:libgio-2.0.so.*) ;;
      *:libicui18n.so.* | *:libicuuc.so.* | *:libicudata.so.* | *:libxml2.so.*) ;;
      plea-import:libpoppler-glib.so.* | plea-import:libarchive.so.*) ;;
      plea-import:libgmime-3.0.so.*) ;;
      plea-import:*)
        echo "$program asks for $library: it only reads." >&2
        status=1
        ;;
      *:libpango-1.0.so.* | *:libpangocairo-1.0.so.* | *:libharfbuzz.so.* | *:libcairo.so.*) ;;
      *:libpangoft2-1.0.so.* | *:libfontconfig.so.*) ;; # which file a face is in
      *:libsqlite3.so.* | *:libsodium.so.* | *:libqpdf.so.*) ;;
      plea:libenchant-2.so.*) ;; # tests/privacy/test-traces.c looks at what it leaves behind
      plea:libgdk_pixbuf-2.0.so.* | plea:libgraphene-1.0.so.*) ;; # portraits; places on pages
      plea:libgtk-4.so.* | plea:libadwaita-1.so.* | plea:libpoppler-glib.so.*) ;;
      *:libgtk-4.so.* | *:libadwaita-1.so.* | *:libpoppler-glib.so.*)
        echo "$program asks for $library: it has no window." >&2
        status=1
        ;;
      *)
        echo "$program asks for $library, which is not in $0." >&2
        status=1
        ;;
    esac
  done
done
exit $status
