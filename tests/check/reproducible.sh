#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The same sources become the same bytes, whoever builds them and where: reproducible.sh SCRATCH
# Builds twice all that is installed, programs, translations and data, from copies of the sources in
# SCRATCH that have as little in common as one machine can give them, and compares what comes out.
set -eu
scratch=$1

# What one build has kept would make the other the same.
export CCACHE_DISABLE=1
unset SOURCE_DATE_EPOCH

# copy TO SORT-OPTION TIME: the sources with other uses of the disk, and of another day
copy() {
  mkdir -p "$1"
  git ls-files | sort "$2" | tar -c --no-recursion --mtime="$3" -T - | tar -x -C "$1"
}

# list_built: of what is installed, the files that have to be built
list_built() {
  meson introspect --installed "$1" | jq -r --arg build "$PWD/$1/" \
    'keys[] | select(startswith($build)) | ltrimstr($build)' | while read -r file; do
      if ninja -C "$1" -t query "$file" > /dev/null 2>&1; then echo "$file"; fi
    done
}

# build SOURCES BUILD-DIRECTORY TO
build() (
  cd "$1"
  meson setup "$2"
  list_built "$2" | xargs ninja -C "$2"
  meson install -C "$2" --no-rebuild --destdir "$3"
)

rm -rf "$scratch"
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd)

copy "$scratch/one/plea" -s 2001-02-03T04:05:06Z
(
  umask 022
  LC_ALL=C LANGUAGE=en TZ=UTC build "$scratch/one/plea" _build/release "$scratch/made/one"
)
copy "$scratch/another/by/somebody else" -r 2020-12-31T23:59:59Z
(
  umask 077
  LC_ALL=C.UTF-8 LANGUAGE=tr TZ=Asia/Kathmandu HOME=/nowhere \
    build "$scratch/another/by/somebody else" b "$scratch/made/another"
)

cd "$scratch/made"
for way in one another; do
  (cd $way && find . -type f -printf '%m ' -exec sha256sum {} \; | sort -k 3) > $way.sums
done
[ -s one.sums ]
diff one.sums another.sums
