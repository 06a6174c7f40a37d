#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-store-rules.sh SOURCE: Flathub will take the manifest, and the one for a release as well.
set -eu
cd "$1"
name=io.github.plea_letters.Plea.json
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
echo 'The release' > "$work/plea-1.0.tar.xz"
flatpak/make-store-manifest "$work/plea-1.0.tar.xz" > "$work/$name"

# check MANIFEST FOR-STORE
check() {
  jq --raw-output --arg name "$(basename "$1")" --arg for_store "$2" \
    --from-file tests/flatpak/store-rules.jq "$1" > "$work/found"
  sed "s|^|$1: |" "$work/found" >&2
  [ ! -s "$work/found" ]
}

check "flatpak/$name" no
check "$work/$name" yes
if check "flatpak/$name" yes 2> "$work/refused"; then
  echo 'Flathub has no checkout, and the rules do not know.' >&2
  exit 1
fi
grep -q 'plea has a source' "$work/refused"
