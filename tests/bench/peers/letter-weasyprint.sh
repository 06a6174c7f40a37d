#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-weasyprint.sh TEXT DIRECTORY: the same letter by WeasyPrint.
set -eu
command -v weasyprint > /dev/null
{
  printf '<!doctype html><html lang="en"><meta charset="utf-8"><style>@page{size:A4;margin:25mm}'
  printf 'body{font:11pt "Liberation Serif",serif;margin:38mm 0 0}p{margin:0 0 7pt}</style>\n'
  sed 's/&/\&amp;/g; s/</\&lt;/g' "$1" \
    | awk -v count=1 -v OFS='<br>' -v head='<p>%s<p>%s<p>%s' -v paragraph='<p>%s\n' \
      -f "${0%/*}/letters.awk"
} > "$2/letter.html"
weasyprint "$2/letter.html" "$2/weasyprint.pdf"
