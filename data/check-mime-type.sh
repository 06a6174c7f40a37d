#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the desktop knows an appeal when it sees one, once MIME-PACKAGE is installed.
#
# check-mime-type.sh MIME-PACKAGE.xml FILE.appeal
set -eu

data=$(mktemp -d)
trap 'rm -r "$data"' EXIT

mkdir -p "$data/mime/packages"
cp "$1" /usr/share/mime/packages/freedesktop.org.xml "$data/mime/packages"
XDG_DATA_DIRS=$data update-mime-database "$data/mime"

XDG_DATA_HOME=$data XDG_DATA_DIRS=$data GIO_USE_VFS=local \
  gio info --attributes=standard::content-type "$2" | grep 'application/x-plea-appeal+xml'
