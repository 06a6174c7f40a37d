#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-install.sh BUILD PREFIX LIBEXEC ID LANGUAGES: installs Plea into a staging directory, as
# makers of packages do, and looks whether all that the desktop needs is there, and nothing anywhere
# else.
set -eu

build=$1 prefix=$2 libexec=$3 id=$4 languages=$5
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
failures=0

fail() {
  echo "$*" >&2
  failures=$((failures + 1))
}

expect() {
  [ -e "$stage$prefix/$1" ] || fail "not installed: $1"
}

DESTDIR=$stage meson install -C "$build" --no-rebuild --quiet

for file in bin/plea bin/plea-cli "$libexec/plea-import" "share/applications/$id.desktop" \
  "share/applications/zz-$id.desktop" "share/metainfo/$id.metainfo.xml" \
  "share/mime/packages/$id.xml" "share/glib-2.0/schemas/$id.gschema.xml" \
  "share/icons/hicolor/scalable/apps/$id.svg" "share/icons/hicolor/symbolic/apps/$id-symbolic.svg" \
  "share/icons/hicolor/scalable/mimetypes/$id-appeal.svg" share/man/man1/plea.1 \
  share/man/man1/plea-cli.1; do
  expect "$file"
done
for language in $languages; do
  expect "share/locale/$language/LC_MESSAGES/plea.mo"
done
for program in bin/plea bin/plea-cli "$libexec/plea-import"; do
  [ -x "$stage$prefix/$program" ] || fail "cannot be run: $program"
done

# The machine's own lists, which belong to no package.
for list in share/glib-2.0/schemas/gschemas.compiled share/mime/mime.cache \
  share/applications/mimeinfo.cache share/icons/hicolor/icon-theme.cache; do
  ! [ -e "$stage$prefix/$list" ] || fail "made in the staging directory: $list"
done

elsewhere=$(find "$stage" ! -type d ! -path "$stage$prefix/*")
[ -z "$elsewhere" ] || fail "outside of the prefix: $elsewhere"
for entry in "$id" "zz-$id"; do
  grep -qx "Exec=$prefix/bin/plea %U" "$stage$prefix/share/applications/$entry.desktop" \
    || fail "starts something else: $entry.desktop"
done
! grep -rlI "$stage" "$stage$prefix" || fail 'knows the staging directory'
exit $((failures > 0))
