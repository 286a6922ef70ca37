import type { Path } from "../edits/path.ts";

/** The whole condition that an assertion about a field is a part of; `at` leads into the assertion. */
export function conditionRoot(at: Path, field: string): Path {
  let end = at.lastIndexOf(field) - 1;
  for (;;) {
    if (at[end - 1] === "not") end -= 1;
    else if (at[end - 2] === "allOf" || at[end - 2] === "anyOf") end -= 2;
    else return at.slice(0, end);
  }
}
