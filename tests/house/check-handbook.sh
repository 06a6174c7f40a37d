#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# docs/handbook.md says what Help does: check-handbook.sh SOURCE. “./dev pot” makes it anew.
set -eu
cd "$1"
xsltproc docs/handbook.xsl src/app/window/plea-help-window.ui | diff docs/handbook.md -
