#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the manual page tells of the very options that the program has.
#
# check-options.sh PLEA-CLI MANUAL-PAGE
set -eu

directory=$(mktemp -d)
trap 'rm -r "$directory"' EXIT

{
  echo --version
  "$1" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p' | while read -r command; do
    "$1" "$command" --help | sed -n 's/^  .*\(--[a-z-]*\).*/\1/p'
  done
} | sort -u > "$directory/program"
sed -n 's/^\.It .*Fl Fl \([a-z-]*\).*/--\1/p' "$2" | sort -u > "$directory/manual"

diff "$directory/program" "$directory/manual"
