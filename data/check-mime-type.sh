#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the desktop knows an appeal when it sees one, once MIME-PACKAGE is installed.
#
# check-mime-type.sh MIME-PACKAGE.xml FILE.appeal; a file of appeals is made of it
set -eu

data=$(mktemp -d)
trap 'rm -r "$data"' EXIT

mkdir -p "$data/mime/packages"
cp "$1" /usr/share/mime/packages/freedesktop.org.xml "$data/mime/packages"
XDG_DATA_DIRS=$data update-mime-database "$data/mime"

# expect FILE TYPE
expect() {
  XDG_DATA_HOME=$data XDG_DATA_DIRS=$data GIO_USE_VFS=local \
    gio info --attributes=standard::content-type "$1" | grep -F "$2"
}

{
  echo '<appeals xmlns="https://plea-letters.github.io/appeal/1">'
  tail -n +2 "$2"
  echo '</appeals>'
} > "$data/may.appeals"

expect "$2" 'application/x-plea-appeal+xml'
expect "$data/may.appeals" 'application/x-plea-appeals+xml'
