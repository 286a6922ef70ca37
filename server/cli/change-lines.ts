import type { ChangeView } from "../../runtime/contract/generated/contract.ts";
import type { ChangeWords } from "../../runtime/core/diff/change-words.ts";
import { describeChange } from "../../runtime/core/diff/describe-change.ts";
import type { Words } from "./create-words.ts";

const marks: { readonly [kind in ChangeView["kind"]]: string } = {
  added: "+",
  removed: "-",
  changed: "~",
  renamed: "~",
  moved: "~",
};

/** The differences in words, one a line, under the form that they are in. */
export function changeLines(
  changes: readonly ChangeView[],
  words: ChangeWords,
  say: Words,
): readonly string[] {
  const groups = new Map<string | null, string[]>();
  for (const change of changes) {
    const lines = groups.get(change.form) ?? [];
    lines.push(`  ${marks[change.kind]} ${describeChange(change, words)}`);
    groups.set(change.form, lines);
  }
  return [...groups].flatMap(([form, lines]) => [
    form === null ? say("of-the-app") : say("of-a-form", { form: words.title(`forms/${form}`) }),
    ...lines,
  ]);
}
