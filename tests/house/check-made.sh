#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is made of another file says what that says: check-made.sh MADE STYLESHEET SOURCE. “./dev pot”
# makes it anew.
set -eu
xsltproc "$2" "$3" | diff "$1" -
