#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether Plea is offered for what it reads, and the default for its own kind of file alone, as GIO
# understands the entries once they are installed beside those of other programs.
#
# check-open-with.sh ENTRY.desktop ENTRY-FOR-SOURCES.desktop
set -eu

entry=$1 sources=$2
plea=$(basename "$entry") offered=$(basename "$sources")
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
failures=0
export XDG_CONFIG_HOME="$scratch/config" XDG_CONFIG_DIRS="$scratch/nothing"
export XDG_DATA_HOME="$scratch/home" XDG_DATA_DIRS="$scratch/system:/usr/share"
export XDG_CURRENT_DESKTOP=Test GIO_USE_VFS=local LC_ALL=C.UTF-8
types=$(sed -n 's/^MimeType=//p' "$sources" | tr ';' ' ')

fail() {
  echo "$scene: $*" >&2
  failures=$((failures + 1))
}

# install_into DIRECTORY NAME…: Plea, and programs that open all that it reads
install_into() {
  directory=$scratch/$1/applications
  mkdir -p "$directory"
  shift
  for name; do
    printf '[Desktop Entry]\nType=Application\nName=%s\nExec=true %%f\nMimeType=%s;\n' "$name" \
      "$(echo "$types" | tr ' ' ';')" > "$directory/$name.desktop"
  done
  update-desktop-database -q "$directory"
}

install_plea() {
  mkdir -p "$scratch/$1/applications"
  sed 's/^Exec=.*/Exec=true %U/' "$entry" > "$scratch/$1/applications/$plea"
  sed 's/^Exec=.*/Exec=true %U/' "$sources" > "$scratch/$1/applications/${2-$offered}"
}

# name_default FILE: a list that names the other program for all that Plea reads
name_default() {
  mkdir -p "$(dirname "$1")"
  {
    echo '[Default Applications]'
    for type in $types; do echo "$type=other.desktop"; done
  } > "$1"
}

get_default() {
  gio mime "$1" | sed -n 's/^Default.*: //p'
}

expect_offered() {
  for type in $types; do
    gio mime "$type" | sed '1,/^Recommended/d' | grep -q "$1" || fail "not offered for $type"
  done
}

expect_default() {
  for type in $types; do
    [ "$(get_default "$type")" = "$1" ] || fail "$(get_default "$type") is the default for $type"
  done
  [ "$(get_default application/x-plea-appeal+xml)" = "$plea" ] || fail 'not the default for appeals'
}

begin() {
  scene=$1
  rm -rf "${scratch:?}/config" "${scratch:?}/home" "$scratch/system"
  mkdir -p "$scratch/system/applications" "$scratch/home/applications"
}

[ "$(echo "$types" | wc -w)" -ge 9 ] || { scene=types && fail 'too few'; }

for name in aaa other org.example.Viewer zathura; do
  begin "$name in the same directory"
  install_plea system
  install_into system "$name"
  expect_offered "$offered"
  expect_default "$name.desktop"
done

begin 'another program for this user alone'
install_plea system
install_into system
install_into home other
expect_offered "$offered"
expect_default other.desktop

# As with a Flatpak, whose directory and name come first
for list in config/mimeapps.list config/test-mimeapps.list system/applications/mimeapps.list \
  system/applications/test-mimeapps.list home/applications/mimeapps.list; do
  begin "Plea comes first, but $list names another"
  install_plea home "${plea%.desktop}.Sources.desktop"
  install_into home
  install_into system other
  name_default "$scratch/$list"
  expect_offered "${plea%.desktop}.Sources.desktop"
  expect_default other.desktop
done

exit $((failures > 0))
