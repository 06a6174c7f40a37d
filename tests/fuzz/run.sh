#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lets libFuzzer at each target for some seconds: run.sh BUILD-DIRECTORY SECONDS [TARGET…]
# What makes one fail is put among the regressions, where every later test tries it again.
# For no second at all, each target reads what is known and no more: that comes out alike each time.
set -u
build=$1
seconds=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC2046 # one word a target
[ $# -gt 0 ] || set -- $(cd "$here" && ls fuzz-*.c | sed 's/^fuzz-\(.*\)\.c$/\1/')
status=0

# Time is for what the target does: few fonts, no stack kept for each piece of memory (replaying what
# failed tells it), no memory filled, no disk, no statistics of how rare each input is, no looking for
# inputs that others found.
export FONTCONFIG_FILE="$here/fonts.conf"
export ASAN_OPTIONS="${ASAN_OPTIONS-}:malloc_context_size=1:quarantine_size_mb=16:max_malloc_fill_size=0"
if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi

# Where most of the time goes by the line or the object, what is short is tried more often.
get_length() {
  case $1 in
    mail | html) echo 700 ;;
    pdf) echo 2000 ;;
    *) echo 0 ;; # as long as the longest seed
  esac
}

# To libFuzzer, 0 seconds are no end. What is known is read whole.
get_limits() {
  if [ "$seconds" = 0 ]; then
    echo -runs=0 -max_len=10000000
  else
    echo "-max_total_time=$seconds" "-max_len=$(get_length "$1")"
  fi
}

# Leaks are looked for once, at the end: after each letter that would take most of the time.
fuzz() {
  mkdir -p "$build/corpus/$1" "$here/regressions/$1"
  # shellcheck disable=SC2046 # one word an option
  LLVM_PROFILE_FILE=$build/$1.profraw "$build/tests/fuzz/fuzz-$1" \
    $(get_limits "$1") -entropic=0 -reload=0 -detect_leaks=0 -timeout=60 -report_slow_units=60 -print_final_stats=1 \
    -dict="$here/dictionaries/$1.dict" -artifact_prefix="$here/regressions/$1/" \
    "$build/corpus/$1" "$here/seeds/$1" "$here/regressions/$1" > "$build/$1.log" 2>&1
}

report() {
  sed -n 's/^stat::number_of_executed_units: */executions: /p' "$build/$1.log"
  echo 'lines reached:'
  llvm-profdata merge -sparse "$build/$1.profraw" -o "$build/$1.profdata"
  llvm-cov report "$build/tests/fuzz/fuzz-$1" -instr-profile="$build/$1.profdata" \
    -show-region-summary=false -show-branch-summary=false src \
    | awk '/src\/.*\.c / && $NF != "0.00%" { sub(/^.*src/, "src", $1); print "  " $NF "  " $1 }' \
    | sort -k 2
}

for target in "$@"; do
  printf '\n==> Fuzzing %s for %s seconds\n' "$target" "$seconds"
  if fuzz "$target"; then
    report "$target"
  else
    tail -n 40 "$build/$target.log"
    echo "What made it fail is in $here/regressions/$target and is a test from now on."
    status=1
  fi
done
exit $status
