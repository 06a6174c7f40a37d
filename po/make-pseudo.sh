#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the translation into the pseudo-language en_XA, to look for words that cannot be translated
# and for layouts that break.
#
# make-pseudo.sh SOURCE DIRECTORY [STAMP]: writes en_XA/LC_MESSAGES/plea.mo there, and then STAMP
set -eu
stamp=${3+$(realpath "$3")}
cd "$1"
directory=$2/en_XA/LC_MESSAGES
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

po/make-template.sh "$work/plea.pot"
sed "s/nplurals=INTEGER; plural=EXPRESSION/nplurals=2; plural=n != 1/" "$work/plea.pot" \
  | msgen - | msgfilter --keep-header awk -f po/pseudo.awk > "$work/en_XA.po"
mkdir -p "$directory"
msgfmt --output-file="$directory/plea.mo" "$work/en_XA.po"
[ -z "$stamp" ] || touch "$stamp"
