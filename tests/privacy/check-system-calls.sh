#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole sitting with plea-cli makes no call of the system that has to do with a network.
set -u
plea_cli=$(realpath "$1")
page=$(realpath "$2")
appeal=elena-milashina-2016
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory" || exit 1
export HOME="$directory" XDG_DATA_HOME="$directory/data"

if ! strace -qq -e trace=%network -o log true; then
  echo 'strace may not look at programs here' >&2
  exit 77
fi

# watch EXIT-STATUS ARGUMENT…
watch() {
  expected=$1
  shift
  strace -f -qq -e trace=%network -e signal=none -o log "$plea_cli" "$@" > said 2>&1
  status=$?
  if [ $status != "$expected" ]; then
    echo "plea-cli $* ended with $status: $(cat said)" >&2
    exit 1
  fi
  if [ -s log ]; then
    echo "plea-cli $* called: $(cat log)" >&2
    exit 1
  fi
}

cat > sender.ini <<'END'
[Sender]
Name=Amina Brâncuși
Address=12 Harbour Street
Town=Dublin 8
Country=IE
END
cat > hostile.appeal <<'END'
<!DOCTYPE appeal SYSTEM "http://example.org/a.dtd" [<!ENTITY a SYSTEM "http://example.org/a">]>
<appeal xmlns="https://plea-letters.github.io/appeal/1" xmlns:xi="http://www.w3.org/2001/XInclude"
  id="x" as-of="2016-03-16">&a;<xi:include href="http://example.org/b"/></appeal>
END
watch 0 list
watch 0 show $appeal
watch 0 export $appeal --output=own.appeal
watch 0 check own.appeal
watch 1 check hostile.appeal
watch 0 show ./own.appeal
watch 0 render $appeal --output=letter.pdf --sender=sender.ini --disclosure=full
watch 0 text $appeal --sender=sender.ini
watch 1 show nobody
for source in "$page" "${page%/*}"/sources/letter.*[!s]; do
  watch 0 import "$source"
done
# What it watches with does see a call, where there is one; nobody is at this address.
strace -f -qq -e trace=%network -o log \
  gdbus introspect --address="unix:path=$directory/nobody" --dest=a.b --object-path=/ > said 2>&1
[ -s log ]
