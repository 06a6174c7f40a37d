#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Which libraries the programs ask for themselves: none that opens a way to the network for us. A
# new one is looked at before it is written down here.
set -u
status=0
for program in "$@"; do
  for library in $(readelf --dynamic --wide "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
    case $library in
      libc.so.* | libm.so.*) ;;
      libglib-2.0.so.* | libgobject-2.0.so.* | libgio-2.0.so.*) ;;
      libpango-1.0.so.* | libpangocairo-1.0.so.* | libharfbuzz.so.* | libcairo.so.*) ;;
      libicui18n.so.* | libicuuc.so.* | libicudata.so.*) ;;
      libxml2.so.* | libsqlite3.so.* | libqpdf.so.*) ;;
      libgtk-4.so.* | libadwaita-1.so.* | libpoppler-glib.so.*)
        case $program in
          *plea-cli | *plea-import)
            echo "$program asks for $library: it has no window." >&2
            status=1
            ;;
        esac
        ;;
      *)
        echo "$program asks for $library, which is not in $0." >&2
        status=1
        ;;
    esac
  done
done
exit $status
