import type { Path } from "../edits/path.ts";

/** Of how many tests, and how many records of the demo data, these values are. */
export function heldCounts(held: readonly { readonly at: Path }[]): {
  readonly tests: string;
  readonly samples: string;
} {
  const tests = new Set(held.flatMap(({ at: [folder, test] }) => (folder === "examples" ? [test] : [])));
  return {
    tests: String(tests.size),
    samples: String(held.filter(({ at }) => at[0] === "demo").length),
  };
}
