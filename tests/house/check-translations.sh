#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether po/ lists every file with words for the supporter, and each translation has all of them.
#
# check-translations.sh SOURCE
set -u
cd "$1" || exit 1
template=$(mktemp)
trap 'rm -f "$template"' EXIT
status=0

complain() {
  echo "$*" >&2
  status=1
}

# The files that have something to translate: C with a call of gettext, templates, and what
# msgfmt merges.
list_translatable() {
  grep -rlE '\<(_|C_|N_|NC_) \("|\<ngettext \(' src --include='*.[ch]'
  grep -rl 'translatable="yes"' src resources --include='*.ui'
  find data -name 'io.github.*.in'
  grep -rlE '<(name|description|summary)>' data --include='*.xml'
}

listed=$(grep -v '^#' po/POTFILES.in)
sorted=$(echo "$listed" | LC_ALL=C sort -u)
needed=$(list_translatable | LC_ALL=C sort -u)
[ "$listed" = "$sorted" ] || complain 'po/POTFILES.in is not sorted, or names a file twice.'
for file in $needed; do
  echo "$listed" | grep -qxF "$file" || complain "$file has words to translate; add it to po/POTFILES.in."
done
for file in $listed; do
  echo "$needed" | grep -qxF "$file" || complain "$file in po/POTFILES.in has nothing to translate."
done

po/make-template.sh "$template" || complain 'xgettext fails.'

# msgfmt looks at the header, the number of plural forms and the directives in them; msgcmp tells
# which sentences of the sources are not there, empty or fuzzy.
for language in $(grep -v '^#' po/LINGUAS); do
  file=po/$language.po
  [ -e "$file" ] || complain "po/LINGUAS names $language, but there is no $file."
  said=$(LC_ALL=C msgfmt --check --output-file=/dev/null "$file" 2>&1) || complain "$said"
  said=$(LC_ALL=C msgcmp "$file" "$template" 2>&1) || complain "$said"
  grep -qF "\"Language: $language\\n\"" "$file" || complain "$file does not say its language."
done
for file in po/*.po; do
  grep -qx "$(basename "$file" .po)" po/LINGUAS || complain "$file is not in po/LINGUAS."
done
exit $status
