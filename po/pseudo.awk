# SPDX-License-Identifier: GPL-3.0-or-later
# One message in a language that nobody speaks: in brackets, with accents, and longer by a third. What
# is not like that in the window cannot be translated; what is cut off will be in other languages.
# What programs read stays: %s, {place}, --help.

BEGIN { split("a á e é i ï o ö u ü y ý A Å E É I Î O Ø U Ü c ç n ñ s š z ž C Ç N Ñ S Š", pairs, " ") }

function accent(text,   i) {
  for (i = 1; i in pairs; i += 2)
    gsub(pairs[i], pairs[i + 1], text)
  return text
}

function disguise(text,   result) {
  while (match(text, /%([0-9]+\$)?[sdu]|\{[a-z]+\}|--[a-z-]+/)) {
    result = result accent(substr(text, 1, RSTART - 1)) substr(text, RSTART, RLENGTH)
    text = substr(text, RSTART + RLENGTH)
  }
  return result accent(text)
}

{ message = message separator $0; separator = "\n" }

END {
  if (message == "Plea") { # the one word that no language translates
    printf "%s", message
    exit
  }
  longer = substr("~~ ~~~~ ~~~ ~~~~~ ~~~~ ~~~ ~~~~~~ ~~~~ ~~~~~ ~~~ ~~~~ ~~~~~~ ~~~~~ ~~~ ~~~~~~ ~~~~", 1, length(message) / 3 + 1)
  if (message !~ /[A-Za-z][a-z][a-z]/) # figures are as long in any language
    longer = ""
  printf "[%s%s]", disguise(message), longer == "" ? "" : " " longer
}
