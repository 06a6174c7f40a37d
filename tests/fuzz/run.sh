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

# The sources of which a target is the door: what else it reaches has doors of its own.
get_door() {
  case $1 in
    appeal) echo appeal/plea-appeal-builder appeal/plea-appeal-check appeal/plea-appeal-element \
      appeal/plea-appeal-reader appeal/plea-appeal-writer appeal/plea-appeal-xml appeal/plea-member \
      appeal/plea-problem appeal/plea-xml ;;
    backup) echo store/plea-backup store/plea-database-bytes store/plea-seal ;;
    document) echo import/plea-archive import/plea-document-pictures import/plea-document-styles \
      import/plea-source-document ;;
    draft) echo letter/plea-draft-data letter/plea-draft-match ;;
    html) echo import/plea-html-element import/plea-html-head import/plea-html-mending \
      import/plea-source-html ;;
    letter) echo letter/plea-addressing letter/plea-bidi letter/plea-compose letter/plea-postal \
      paper/plea-address paper/plea-families paper/plea-fitting paper/plea-flow \
      paper/plea-letter-layout paper/plea-line paper/plea-pdf-structure paper/plea-pdf-text \
      paper/plea-pdf paper/plea-speech paper/plea-tags paper/plea-typography ;;
    mail) echo import/plea-source-mail import/plea-source-part import/plea-source-variant \
      import/plea-text-decoder ;;
    pdf) echo import/plea-printed-page import/plea-source-pdf ;;
    printed) echo import/plea-printed-line import/plea-printed-order import/plea-printed-paragraphs ;;
    reading) echo import/plea-address-country import/plea-address-line import/plea-address-run \
      import/plea-chain import/plea-date-finder import/plea-labelling import/plea-language-guess \
      import/plea-line-features import/plea-line-looks import/plea-reading-appeal \
      import/plea-reading-case import/plea-reading-contacts import/plea-reading-defender \
      import/plea-reading-facts import/plea-reading-flow import/plea-reading-heads \
      import/plea-reading-letters import/plea-reading-parts import/plea-reading-recipients \
      import/plea-reading-settling import/plea-reading-slips import/plea-source-file \
      import/plea-source-plain ;;
    sender) echo letter/plea-sender ;;
    signers) echo group/plea-cells group/plea-contacts group/plea-signer-fields \
      group/plea-signer-guess group/plea-signer-table ;;
    store) echo store/plea-database store/plea-migrations store/plea-record-entry \
      store/plea-record-summary store/plea-rows store/plea-store ;;
  esac
}

# coverage TARGET show|report [OPTION…]
coverage() {
  name=$1
  what=$2
  shift 2
  llvm-cov "$what" "$build/tests/fuzz/fuzz-$name" -instr-profile="$build/$name.profdata" "$@"
}

# The lines of the door that nothing has reached yet are for whoever writes a seed that does.
report_door() {
  coverage "$1" show | awk -F '|' -v door=" $(get_door "$1") " -v missed="$build/$1.missed" '
    BEGIN { printf "" > missed }
    /^\/.*:$/ {
      file = $0
      sub(/^.*\/src\//, "", file)
      sub(/\.c:$/, "", file)
      ours = index(door, " " file " ")
    }
    ours && $2 ~ /[0-9]/ { n++ }
    ours && $2 ~ /^ *0$/ { sub(/^ */, "", $1); print "src/" file ".c:" $1 ":" $3 > missed; n_missed++ }
    END {
      if (n)
        printf "lines of this door: %.1f%% of %d reached; the other %d are in %s\n",
          100 * (n - n_missed) / n, n, n_missed, missed
    }'
}

report() {
  sed -n 's/^stat::number_of_executed_units: */executions: /p' "$build/$1.log"
  llvm-profdata merge -sparse "$build/$1.profraw" -o "$build/$1.profdata"
  report_door "$1"
  echo 'by source:'
  coverage "$1" report -show-region-summary=false -show-branch-summary=false \
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
