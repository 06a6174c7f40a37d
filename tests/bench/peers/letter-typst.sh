#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-typst.sh TEXT DIRECTORY [COUNT [--separately]]: the same letter by Typst, COUNT times in one
# PDF or in as many; by its compiler for Node if that is in $NODE_PATH, else by its command line.
#
# Typst keeps what it has laid out, and is shown at its best: the body stands once, in a file that all
# letters import, and only the head is each letter's own.
set -eu
sed 's/[][#*_@$<>`~/\\]/\\&/g; s/^[=+-]/\\&/' "$1" \
  | awk -v count=1 -v number='#n' -v OFS=' \\ ' -v paragraph='%s\n\n' -v foot=']\n' \
    -v head='#let head(n) = [#v(38mm)\n\n%s\n\n%s\n\n%s\n\n]\n#let body = [\n' \
    -f "${0%/*}/letters.awk" > "$2/letter.typ"
cat >> "$2/letter.typ" << 'END'
#let letters(first, last) = for n in range(first, last + 1) {
  set page("a4", margin: 25mm)
  set text(11pt, font: "Liberation Serif", lang: "en")
  head(n)
  body
}
END

if [ -d "${NODE_PATH-}/@myriaddreamin/typst-ts-node-compiler" ] && command -v node > /dev/null; then
  exec node "${0%/*}/letter-typst.cjs" "$2" "${3-1}" "${4-}"
fi
command -v typst > /dev/null
[ "${4-}" != --separately ]
printf '#import "letter.typ": letters\n#letters(1, %d)\n' "${3-1}" > "$2/typst.typ"
typst compile "$2/typst.typ" "$2/typst.pdf"
