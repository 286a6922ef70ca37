import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { heldInStage } from "./held-in-stage.ts";
import { mentionsOf } from "./mentions-of.ts";

/**
 * The edits that make tests do without a stage and moves that go with it. Records stand in the stage `instead`; without
 * one a test whose record stood there goes. So does a test that would expect nothing any more.
 */
export function testsWithout(
  document: Json,
  stageAt: Path,
  moves: readonly Path[],
  instead: string | null,
): readonly Edit[] {
  const { examples = [] } = document as unknown as AppDocument;
  const held = heldInStage(document, stageAt).filter(({ at }) => at[0] === "examples");
  const expected = moves
    .flatMap((move) => mentionsOf(document, "transition", move))
    .filter(({ at, how }) => at[0] === "examples" && how === "key");
  const keys = (entriesOf(examples as unknown as Json) ?? []).map(([key]) => key);
  return keys.toReversed().flatMap((key): readonly Edit[] => {
    const at = ["examples", key];
    const records = held.filter((record) => record.at[1] === key);
    const gone = expected.filter((mention) => mention.at[1] === key);
    const expects = readAt(document, [...at, "expect"]);
    const known = Object.keys(readAt(document, [...at, "expect", "transitions"]) ?? {}).length;
    const isBare = gone.length > 0 && known === gone.length && Object.keys(expects ?? {}).length === 1;
    const isHomeless = instead === null && records.some((record) => record.at[2] === "record");
    if (isBare || isHomeless) return [{ do: "remove", at }];
    const lists =
      known === gone.length && gone.length > 0
        ? [[...at, "expect", "transitions"]]
        : gone.map((one) => one.at);
    return [
      ...records.map((record): Edit => {
        const stage = [...record.at, "stage"];
        return instead === null ? { do: "remove", at: stage } : { do: "set", at: stage, value: instead };
      }),
      ...lists.map((path): Edit => ({ do: "remove", at: path })),
    ];
  });
}
