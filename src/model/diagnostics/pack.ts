import type { Wording } from "./wording.ts";

/** Problems with a pack as a whole. */
export const PACK_DIAGNOSTICS = {
  "pack/unreadable": {
    severity: "error",
    message: "cannot read the rules in {name}: {reason}",
    hint: "give a pack's folder, or linkwary/core",
  },
  "pack/no-header": {
    severity: "error",
    message: "no pack.yaml in {name}",
    hint: "a pack is a folder with a pack.yaml: see docs/rules.md",
  },
  "pack/newer-format": {
    severity: "error",
    message: "the pack is written in {found}, this linkwary reads {expected}",
    hint: "update linkwary",
  },
  "pack/path-outside": { severity: "error", message: "`{path}` leaves its folder or is a link", hint: "copy the file into the folder" },
  "pack/unknown-file": { severity: "error", message: "`{path}` is not in the pack", hint: "paths are relative to the pack's folder" },
  "pack/empty-list": { severity: "error", message: "`{path}` holds no entry", hint: "add one a line, or remove the list" },
  "pack/too-large": { severity: "error", message: "{what} is larger than {limit}", hint: "split it" },
  "pack/too-deep": { severity: "error", message: "nested deeper than {limit} levels", hint: "rules need fewer than ten levels" },
  "pack/too-many-entries": {
    severity: "error",
    message: "more than {limit} {what} in one file",
    hint: "split it, and give a list of values its own file, one a line",
  },
  "pack/too-many-nodes": { severity: "error", message: "aliases expand to more than {limit} values", hint: "write the values out" },
  "pack/too-many-phrases": { severity: "error", message: "more than {limit} phrases", hint: "use fewer, or split the pack" },
  "pack/too-many-words": {
    severity: "error",
    message: "phrases come to more than {limit} words once the lists in them are written out",
    hint: "name large lists in fewer phrases: each phrase holds the whole list",
  },
  "pack/too-many-patterns": { severity: "error", message: "more than {limit} patterns", hint: "write them as phrases" },
  "pack/yaml": { severity: "error", message: "{reason}", hint: "correct the YAML" },
  "pack/more-problems": {
    severity: "warning",
    message: "and {count} more in the same file",
    hint: "correct the first ones and run this again",
  },
  "pack/bands-order": { severity: "error", message: "the band `high` must start above `medium`", hint: "raise bands.high" },
  "pack/family-cap": {
    severity: "error",
    message: "the cap {cap} of family `{family}` is below its member `{rule}` with {weight}",
    hint: "raise the cap or lower the weight",
  },
  "pack/family-alone": {
    severity: "error",
    message: "family `{family}` can reach the band medium alone: cap {cap}, at most {limit} without `decisive`",
    hint: "lower the cap, or mark the family decisive",
  },

  "pack/not-compiled": {
    severity: "error",
    message: "{name} is no compiled pack of this version",
    hint: "compile it again with `rules compile`, or give the pack's folder",
  },
  "pack/no-lock": {
    severity: "error",
    message: "{name} has no lock",
    hint: "write one with `rules lock`, and keep it with the pack",
  },
  "pack/stale-lock": {
    severity: "error",
    message: "the version {version} is not locked; the lock is of {locked}",
    hint: "run `rules lock` once the version is complete",
  },
  "pack/changed-version": {
    severity: "error",
    message: "the version {version} has changed since it was locked: {what}",
    hint: "raise `version` in pack.yaml, then run `rules lock`",
  },
} as const satisfies Record<string, Wording>;
