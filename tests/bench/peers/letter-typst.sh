#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-typst.sh TEXT DIRECTORY: the same letter by Typst's command line.
set -eu
command -v typst > /dev/null
{
  printf '#set page("a4", margin: 25mm)\n#set text(11pt)\n\n'
  sed 's/[#*_@$<>`\\]/\\&/g' "$1"
} > "$2/letter.typ"
typst compile "$2/letter.typ" "$2/typst.pdf"
