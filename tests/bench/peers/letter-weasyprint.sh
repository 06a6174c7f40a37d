#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-weasyprint.sh TEXT DIRECTORY: the same letter by WeasyPrint.
set -eu
command -v weasyprint > /dev/null
{
  printf '<!doctype html><html lang="en"><style>@page{size:A4;margin:25mm}</style><p>'
  sed 's/&/\&amp;/g; s/</\&lt;/g; s/^$/<p>/' "$1"
} > "$2/letter.html"
weasyprint "$2/letter.html" "$2/weasyprint.pdf"
