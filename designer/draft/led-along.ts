import type { Json } from "../../runtime/core/json.ts";
import { entriesOf } from "./entries-of.ts";
import type { Clash } from "./merge-drafts.ts";
import { readAt } from "./read-at.ts";

/**
 * Whether all that clashes is in which stage a test begins, and both have put one of their own there, as inserting a stage
 * does by itself: nobody has decided that, so nobody is asked, and theirs counts.
 */
export function isLedAlong({ what, at, mine, theirs }: Clash, base: Json): boolean {
  const [list, , ...rest] = at;
  if (what !== "value" || list !== "examples" || rest.join("/") !== "record/stage") return false;
  const known = stageNames(base);
  return [mine, theirs].every((stage) => typeof stage === "string" && !known.has(stage));
}

function stageNames(document: Json): ReadonlySet<string> {
  const keysAt = (...at: readonly string[]) => (entriesOf(readAt(document, at)) ?? []).map(([key]) => key);
  const stages = keysAt("forms").flatMap((form) =>
    keysAt("forms", form, "pipelines").flatMap((pipeline) =>
      keysAt("forms", form, "pipelines", pipeline, "stages"),
    ),
  );
  return new Set(stages);
}
