#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No files of the sources know each other in a circle, neither by what they include nor by what they
# call. A .c, its .h and its -private.h are one.
#
# check-circles.sh SOURCE LIBRARY.a…
# shellcheck disable=SC2317 # the lists are called by their names, at the end
set -u
source=$1
shift

# Each prints lines “plea-window plea-library”: the first knows the second.
list_includes() {
  grep -rHoE '^#include "plea-[a-z-]+\.h"' "$source/src" --include='*.[ch]' \
    | sed -E 's!^.*/([^/]+)\.[ch]:#include "([^"]+)\.h"$!\1 \2!; s/-private//g'
}

# nm says “libplea-app.a:plea-window.c.o:0123 T plea_window_new”.
list_calls() {
  nm --print-file-name "$@" | sed -nE 's!^.*[:/_](plea-[a-z-]+)\.c\.o: *[0-9a-f]* ([A-Z]) (plea_.*)$!\1 \2 \3!p' \
    | awk '
      $2 == "U" { calls[$1 " " $3]; next }
      { home[$3] = $1 }
      END {
        for (call in calls) {
          split(call, part, " ")
          if (part[2] in home)
            print part[1], home[part[2]]
        }
      }'
}

status=0
for list in list_includes list_calls; do
  pairs=$($list "$@" | sort -u)
  [ "$(echo "$pairs" | wc -l)" -gt 100 ] || { echo "$list finds too few." >&2; exit 1; }
  said=$(echo "$pairs" | tsort 2>&1 > /dev/null) || {
    printf 'A circle of files, says %s:\n%s\n' "$list" "$said" >&2
    status=1
  }
done
exit $status
