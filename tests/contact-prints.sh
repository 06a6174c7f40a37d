#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# contact-prints.sh PLEA-CLI DIRECTORY: a letter in each language and script of data/scripts.txt, as
# pictures, twelve on a sheet, to be looked at.
set -eu
plea_cli=$1
directory=$2
data=$(dirname "$0")/data

mkdir -p "$directory"
rm -f "$directory"/*
printf '[Sender]\nName=Ada Example\nTown=75011 Paris\nCountry=FR\n' > "$directory/sender.ini"
grep -v '^#' "$data/scripts.txt" | while read -r language script words; do
  "$plea_cli" render "$data/languages.appeal" --language "$language" --own-words "$words" \
    --sender "$directory/sender.ini" --recipients 1 --date 2026-11-23 --format plain-a4 \
    --subject "${words%% *}" \
    -o "$directory/letter.pdf" 2>> "$directory/warnings.txt" || continue
  pdftoppm -r 62 -singlefile -png "$directory/letter.pdf" "$directory/$script-$language"
done
montage -label '%t' "$directory"/*-*.png -tile 4x3 -geometry '+6+6' "$directory/sheet.png"
ls "$directory"/sheet*
