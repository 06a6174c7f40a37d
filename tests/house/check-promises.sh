#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every promise of docs/safety.md is held by tests that there are.
#
# check-promises.sh SOURCE
set -u
cd "$1" || exit 1
status=0

complain() {
  echo "docs/safety.md names $*, which there is not." >&2
  status=1
}

# Of a case that comes from a table the last part is in the sources, of most others what follows the
# name of the test.
is_case() {
  for part in "$1" "${1#/*/}" "${1##*/}"; do
    if grep -rqF "\"$part\"" tests --include='*.c'; then
      return 0
    fi
  done
  return 1
}

# shellcheck disable=SC2016 # the quotes of Markdown
promises=$(sed -n '/^## Somebody sends/,/^## If you find/p' docs/safety.md | tr '\n' ' ' \
  | sed 's/  */ /g' | grep -o '(`[^)]*)')
# shellcheck disable=SC2016
names=$(echo "$promises" | grep -o '`[^`]*`' | tr -d '`' | tr ' ' '~')
for name in $names; do
  name=$(echo "$name" | tr '~' ' ')
  case $name in
    /*) is_case "$name" || complain "the case $name" ;;
    *) grep -qF "'$name'" tests/*/meson.build || complain "the test “$name”" ;;
  esac
done
[ -n "$names" ] || complain 'any tests'
exit $status
