#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# group-libreoffice.sh TEXT DIRECTORY SIGNERS COUNT: the letters of a group by LibreOffice's mail merge,
# COUNT of them in one PDF; the signers of the table take turns. The profile is kept, and with it what
# LibreOffice works out at its first start.
#
# That needs Writer and the drivers of Base: libreoffice-writer and libreoffice-base-drivers.
set -eu
command -v soffice > /dev/null

# The driver takes a directory for the database and each file in it for a table.
mkdir -p "$2/database"
awk -v count="$4" 'NR == 1 { print; next }
  { row[NR - 2] = $0 }
  END { for (n = 0; n < count; n++) print row[n % (NR - 1)] }' "$3" > "$2/database/signers.csv"

page=${0%/*}/group-libreoffice.xml
paragraph() {
  printf '<text:p text:style-name="%s">%s</text:p>' "$1" "$2"
}
field() {
  printf '<text:database-display text:database-name="group" text:table-name="signers"'
  printf ' text:table-type="table" text:column-name="%s"/>' "$1"
}
place() {
  printf '%s' "$(field Name)$1$(field Address)$1$(field Town)$1$(field Country)"
}
break='<text:line-break/>'
{
  sed '/<office:text>/q' "$page"
  paragraph Address "$(place "$break")"
  paragraph Return "$(place ' · ')"
  sed 's/&/\&amp;/g; s/</\&lt;/g' "$1" \
    | awk -v count=1 -v number=' ' -v OFS="$break" -v paragraph="$(paragraph P %s)\n" \
      -v head="$(paragraph Address %s)$(paragraph Date %s)$(paragraph P %s)" \
      -v closing="$(paragraph P "$(field 'Own words')")$(paragraph Closing %s)" \
      -f "${0%/*}/letters.awk" \
    | sed 's|^<text:p text:style-name="P">\([0-9]*\.\) |<text:p text:style-name="Demand">\1<text:tab/>|'
  paragraph P "$(field Name)"
  sed '1,/<office:text>/d' "$page"
} > "$2/group.fodt"

profile=$2/libreoffice
office() {
  soffice "-env:UserInstallation=file://$profile" --headless --norestore "$1"
}

# The macro is one of the profile's own, for LibreOffice trusts those; a profile that is not whole yet
# would be made anew without it.
basic=$profile/user/basic/Standard
[ -d "$basic" ] || office --terminate_after_init
{
  printf '<s:module xmlns:s="http://openoffice.org/2000/script" s:name="Module1"'
  printf ' s:language="StarBasic">'
  sed 's/&/\&amp;/g; s/</\&lt;/g' "${0%/*}/group-libreoffice.bas"
  printf '</s:module>\n'
} > "$basic/Module1.xba"

rm -f "$2/libreoffice0.pdf"
office "macro:///Standard.Module1.Merge(\"$2\")"
[ -s "$2/libreoffice0.pdf" ]
