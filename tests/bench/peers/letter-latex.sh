#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-latex.sh TEXT DIRECTORY [COUNT]: the same letter by LaTeX with KOMA-Script, COUNT times in
# one PDF.
set -eu
command -v pdflatex > /dev/null
{
  printf '\\documentclass[11pt,DIN,parskip=half]{scrlttr2}\n\\begin{document}\n'
  sed 's/\\/\\textbackslash /g; s/[#$%&_{}]/\\&/g; s/[~^]/\\&{}/g' "$1" \
    | awk -v count="${3-1}" -v OFS='\\\\\n' -v paragraph='%s\n\n' -v foot='\\end{letter}\n' \
      -v head='\\begin{letter}{%s}\n\\setkomavar{date}{%s}\n\\opening{%s}\n' \
      -f "${0%/*}/letters.awk"
  printf '\\end{document}\n'
} > "$2/letter.tex"
pdflatex -interaction=batchmode -output-directory="$2" -jobname=latex "$2/letter.tex"
