# SPDX-License-Identifier: GPL-3.0-or-later
# A text as COUNT letters in some markup, which is given: HEAD is the format of address, date and
# salutation, PARAGRAPH that of what follows, CLOSING that of the last, if it has one of its own, FOOT
# ends a letter, OFS ends a line of an address. The head has the letter's number in it, or the markup's
# word for it, NUMBER, so that no two letters of a batch are the same.
BEGIN { RS = ""; FS = "\n" }

{ $1 = $1; text[NR] = $0 }

END {
  for (n = 1; n <= count; n++) {
    mark = number != "" ? number : n
    printf head, text[1] " " mark, text[2] " " mark, text[3] " " mark
    for (i = 4; i <= NR; i++)
      printf (i == NR && closing != "" ? closing : paragraph), text[i]
    printf "%s", foot
  }
}
