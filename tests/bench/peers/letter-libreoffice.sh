#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-libreoffice.sh TEXT DIRECTORY: the same letter by LibreOffice, with a profile that is kept.
set -eu
command -v soffice > /dev/null
page=${0%/*}/letter-libreoffice.xml
first='<text:p text:style-name="First">%s</text:p>'
paragraph='<text:p text:style-name="P">%s</text:p>'
{
  sed '/<office:text>/q' "$page"
  sed 's/&/\&amp;/g; s/</\&lt;/g' "$1" \
    | awk -v count=1 -v OFS='<text:line-break/>' -v paragraph="$paragraph" \
      -v head="$first$paragraph$paragraph" -f "${0%/*}/letters.awk"
  sed '1,/<office:text>/d' "$page"
} > "$2/libreoffice.fodt"
soffice "-env:UserInstallation=file://$2/libreoffice" --headless --convert-to pdf --outdir "$2" \
  "$2/libreoffice.fodt"
