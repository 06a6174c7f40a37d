#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-latex.sh TEXT DIRECTORY: the same letter by LaTeX with KOMA-Script.
set -eu
command -v pdflatex > /dev/null
{
  printf '\\documentclass[11pt,DIN]{scrlttr2}\n\\begin{document}\n\\begin{letter}{}\n\\opening{}\n'
  sed 's/[#$%&_{}]/\\&/g' "$1"
  printf '\\closing{}\n\\end{letter}\n\\end{document}\n'
} > "$2/letter.tex"
pdflatex -interaction=batchmode -output-directory="$2" "$2/letter.tex"
