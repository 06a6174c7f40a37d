#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What holds for all files of the sources, and no compiler looks at.
#
# check-sources.sh SOURCE LIBGTK
set -u
cd "$1" || exit 1
libgtk=$2
list=$(mktemp)
trap 'rm -f "$list"*' EXIT
status=0

complain() {
  echo "$*" >&2
  status=1
}

# Every file says under which licence it is, before anything else. (REUSE is not to take the pattern
# for a licence.)
# REUSE-IgnoreStart
find . \( -path ./_build -o -path ./build -o -path ./.git \) -prune -o -type f \( -name '*.[ch]' \
  -o -name meson.build -o -name meson_options.txt -o -name '*.sh' -o -name '*.ui' -o -name '*.css' \
  -o -name '*.rng' -o -name '*.gresource.xml' -o -path ./dev \) -exec awk '
    FNR == 1 { said = 0 }
    FNR <= 3 && /SPDX-License-Identifier: GPL-3.0-or-later/ { said = 1 }
    FNR == 3 && !said { print FILENAME }
    FNR == 3 { nextfile }' {} + > "$list"
# REUSE-IgnoreEnd
while read -r file; do
  complain "$file does not say its licence in its first lines."
done < "$list"

# A file that long is two.
find src -name '*.[ch]' -exec awk 'FNR == 551 { print FILENAME; nextfile }' {} + > "$list"
while read -r file; do
  complain "$file has more than 550 lines."
done < "$list"

# The rooms below the window know nothing of it. Meson's lists see to the libraries that need a
# path of their own; this sees to all.
for file in $(grep -rlE '#include <(gtk|gdk|adwaita)' src --include='*.[ch]' | grep -v '^src/app/'); do
  complain "$file includes GTK."
done

# may_not_include ROOM OTHER…: ROOM knows nothing of the others.
may_not_include() {
  room=$1
  shift
  for other in "$@"; do
    find "src/$other" -name '*.h' -exec basename -a {} + | sed 's/.*/#include "&"/'
  done > "$list"
  for line in $(grep -rFf "$list" "src/$room" | tr -d ' '); do
    complain "$line: of a room that it may not know."
  done
}
may_not_include appeal import letter paper group store cli app
may_not_include import letter paper group store cli app
may_not_include letter import paper group store cli app
may_not_include paper import group store cli app
may_not_include group store cli app
may_not_include store import paper group cli app
may_not_include cli app

# Every template and every icon is in the program.
for file in $(find src/app resources -name '*.ui' -o -name '*.svg' -o -name '*.css'); do
  grep -qE "[>/]$(basename "$file")</file>" resources/plea.gresource.xml \
    || complain "$file is not in resources/plea.gresource.xml."
done

# Every icon that is asked for is one of our own, of GTK or of the theme that comes with it.
{
  grep -rhoE '"[a-z0-9.-]+-symbolic"' src --include='*.c' | tr -d '"'
  grep -rhoE '>[a-z0-9.-]+-symbolic<' src resources --include='*.ui' | tr -d '<>'
} | sort -u > "$list"
{
  gresource list "$libgtk"
  find resources data/icons /usr/share/icons/Adwaita -name '*.svg'
} > "$list.icons"
while read -r icon; do
  grep -q "/${icon}[^/]*$" "$list.icons" \
    || complain "There is no icon $icon, neither here nor in GTK and Adwaita."
done < "$list"

# Words, days and their order are ICU's and Unicode's: the C library knows only the languages that are
# installed, and in a container that is none. What stands between quotes at the head of a line is SQL.
locale_bound='strftime|g_date_strftime|strcoll|strxfrm|g_utf8_collate(_key)?|nl_langinfo|localeconv'
locale_bound="$locale_bound|toupper|tolower|isalpha|isalnum|isupper|islower|ispunct|strcasecmp|strcasestr"
locale_bound="$locale_bound|g_utf8_strup|g_utf8_strdown|g_date_time_format \\(.*%[aAbBcpxX]"
grep -rnE "(^|[^_[:alnum:]])($locale_bound) ?\\(" src --include='*.c' | grep -vE ':[0-9]+: *"' > "$list"
while read -r line; do
  complain "Words in the C library's locale: $line"
done < "$list"

# What a header offers, a program uses: besides where it is, the name is somewhere else, be it in a
# template, or joined by a macro, as of types and of what frees them. “./dev check unused” knows better,
# but has to link everything.
find src \( -name '*.c' -o -name '*.ui' \) -exec cat {} + | grep -vE '^( \*|/\*)' \
  | grep -oE '\bplea_[a-z0-9_]+' | sort | uniq -u > "$list"
find src -name '*.h' -exec grep -hoE '\bplea_[a-z0-9_]+ \(' {} + | tr -d ' (' | sort -u \
  | grep -vE "_get_type|_error_quark|_free$" | grep -vxFf tests/check/unused.supp | comm -12 - "$list" > "$list.unused"
while read -r name; do
  complain "Nothing uses $name()."
done < "$list.unused"
exit $status
