#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-groff.sh TEXT DIRECTORY [COUNT]: the same letter by groff's macros ms, COUNT times in one
# PDF.
set -eu
command -v groff > /dev/null
{
  printf '.nr PS 11\n.nr VS 13.6\n.nr PD 7p\n.nr PO 2.5c\n.nr LL 16c\n.nr HM 2.5c\n.nr FM 2.5c\n'
  sed 's/\\/\\e/g; s/^[.'\'']/\\\&&/' "$1" \
    | awk -v count="${3-1}" -v OFS='\n.br\n' -v paragraph='.LP\n%s\n' \
      -v head='.if \\n(nl>0 .bp 1\n.LP\n\\&\n.sp 3.3c\n.LP\n%s\n.LP\n%s\n.LP\n%s\n' \
      -f "${0%/*}/letters.awk"
} > "$2/letter.ms"
groff -k -ms -Tpdf -P-pa4 -P-e "$2/letter.ms" > "$2/groff.pdf"
