#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-groff.sh TEXT DIRECTORY: the same letter by groff's macros ms.
set -eu
command -v groff > /dev/null
{
  printf '.nr PS 11\n.nr VS 13.6\n.LP\n'
  sed 's/^$/.LP/; s/^\./\\\&./' "$1"
} > "$2/letter.ms"
groff -k -ms -Tpdf -P-e "$2/letter.ms" > "$2/groff.pdf"
