#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# group-typst.sh TEXT DIRECTORY SIGNERS COUNT [--separately]: the letters of a group by Typst, COUNT of
# them in one PDF or in as many: each signer of the table writes to one recipient, then to the next,
# whose number tells them apart.
#
# As in letter-typst.sh the body stands once. The sizes are those that plea-cli comes to for this text,
# so that each letter is a page here, too.
set -eu
cp "$3" "$2/group.csv"
sed 's/[][#*_@$<>`~/\\]/\\&/g; s/^[=+-]/\\&/' "$1" \
  | awk -v count=1 -v number='#n' -v OFS=' \\ ' -v paragraph='%s\n\n' \
    -v head='#let recipient(n) = [%s]\n#let date(n) = [%s]\n#let salutation(n) = [%s]\n#let body = [\n' \
    -v closing=']\n#let closing = [%s]\n' -f "${0%/*}/letters.awk" > "$2/letter.typ"
cat >> "$2/letter.typ" << 'END'
#let signers = csv("group.csv", row-type: dictionary)
#let place-of(signer) = (signer.Name, signer.Address, signer.Town, signer.Country)
#let letter(signer, n) = {
  set page("a4", margin: (left: 25mm, right: 20mm, y: 15.6mm))
  set text(11pt, font: "Liberation Serif", lang: "en")
  set par(leading: 5.4pt, spacing: 8pt)
  block(height: 42.5mm, below: 0pt, place-of(signer).join(linebreak()))
  block(below: 4.5pt, text(7pt, place-of(signer).join(" · ")))
  recipient(n)
  align(right, date(n))
  v(8mm)
  set text(10pt)
  set par(leading: 4.9pt)
  salutation(n)
  parbreak()
  body
  signer.at("Own words")
  parbreak()
  v(2mm)
  closing
  v(10mm)
  signer.Name
}
#let letters(first, last) = for n in range(first - 1, last) {
  letter(signers.at(calc.rem(n, signers.len())), calc.quo(n, signers.len()) + 1)
}
END

if [ -d "${NODE_PATH-}/@myriaddreamin/typst-ts-node-compiler" ] && command -v node > /dev/null; then
  exec node "${0%/*}/letter-typst.cjs" "$2" "$4" "${5-}"
fi
command -v typst > /dev/null
[ "${5-}" != --separately ]
printf '#import "letter.typ": letters\n#letters(1, %d)\n' "$4" > "$2/typst.typ"
typst compile "$2/typst.typ" "$2/typst.pdf"
