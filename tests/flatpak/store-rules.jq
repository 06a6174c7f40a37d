# SPDX-License-Identifier: GPL-3.0-or-later
# What Flathub refuses in a manifest, of which each is printed that ours has. Its linter knows more
# rules, for what Plea does without: names on the bus, files, devices, sources in git.
def rule(words; holds): if holds then empty else words end;

rule("the id is not the file’s name"; .id + ".json" == $name),
rule("an id below a code host has four parts or five"; .id | test("^io\\.github(\\.[A-Za-z_][A-Za-z0-9_-]*){2,3}$")),
rule("the id ends in “desktop”"; .id | endswith(".desktop") | not),
rule("the command is a path"; .command | test("^[^/]+$")),
rule("the branch is Flathub’s to choose"; has("branch") | not),
rule("runtime and sdk are no pair";
  .runtime == "org.gnome.Platform" and .sdk == "org.gnome.Sdk" and (.["runtime-version"] | test("^[0-9]+$"))),
rule("X11 is for where there is no Wayland, and needs shared memory; there is nothing else that Plea may";
  .["finish-args"] == ["--share=ipc", "--socket=fallback-x11", "--socket=wayland"]),
rule("what is for debugging is taken out by Flathub";
  [.cleanup[]? | select(startswith("/lib/debug"))] == []),
rule("something is built with the network"; [.. | objects | .["build-args"]? // empty] == []),
(.modules[] | .name as $its_name | .sources[]
  | select(.type != "dir" or $for_store == "yes")
  | rule("\($its_name) has a source that is no archive with a sum";
      .type == "archive" and (.url // "" | startswith("https://")) and (.sha256 // "" | test("^[0-9a-f]{64}$"))
      and (has("sha1") or has("md5") | not)))
