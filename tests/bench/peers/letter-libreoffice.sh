#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letter-libreoffice.sh TEXT DIRECTORY: the same letter by LibreOffice, with a profile that is kept.
set -eu
command -v soffice > /dev/null
soffice "-env:UserInstallation=file://$2/libreoffice" --headless --convert-to pdf --outdir "$2" "$1"
