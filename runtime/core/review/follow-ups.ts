import { jsonNodes } from "../definition/json-nodes.ts";
import type { Problem } from "../problem/problem.ts";
import type { SoundPart } from "./sound-part.ts";

/** Problems that may be there only because something is missing, with the place around them where it would be felt. */
const wanting: ReadonlyMap<string, RegExp> = new Map([
  ["definition-stage-unreachable", /^.*\/pipelines\/\d+/],
  ["definition-stage-dead-end", /^.*\/pipelines\/\d+/],
  ["definition-stage-endless", /^.*\/pipelines\/\d+/],
  ["definition-points-negative", /^.*\/criteria\/\d+/],
  ["definition-weights-sum", /^.*\/scorecard/],
  ["definition-grades-zero", /^.*\/scorecard/],
  ["formula-declassifies", /^/],
]);

/** Where the language has names: if one of these is wrong, nobody can tell which name is meant by it. */
const naming =
  /\/(?:name|key|forms|schema|properties|items|roles|pipelines|stages|transitions|scorecard|grades|checklist|documents|demo(?:\/[^/]+)?)(?:\/\d+)?$/;

const longestName = 80;

/**
 * Tells whether a problem of the sound part, its pointer leading into the whole document, would perhaps not be there if
 * nothing had been left out: a name that was left out, a sum that lacks a part.
 */
export function followUps({ problems, parts }: SoundPart): (problem: Problem) => boolean {
  const names = new Set(parts.flatMap(namesIn));
  const unreadable = problems.some(
    ({ code, pointer }) => code !== "definition-unknown-key" && naming.test(pointer),
  );
  const formLost = parts.some(({ pointer }) => /^\/forms\/\d+$/.test(pointer));
  return ({ code, pointer, params }) => {
    if (parts.length === 0) return false;
    if (parts.some((part) => part.pointer === pointer)) return true;
    const around = wanting.get(code)?.exec(pointer)?.[0];
    if (around !== undefined) return parts.some((part) => part.pointer.startsWith(around));
    if (code === "formula-has-no-fields") return formLost || unreadable;
    if (!code.includes("-unknown-")) return false;
    return unreadable || names.has(String(params["name"] ?? params["field"]));
  };
}

/** Whatever may be a name in a part that was left out: its own key, and the keys and texts in it. */
function namesIn({ pointer, value }: SoundPart["parts"][number]): readonly string[] {
  const own = pointer.slice(pointer.lastIndexOf("/") + 1);
  const inside = [...jsonNodes(value)].flatMap((node) => [node.key, node.value]);
  return [own, ...inside].filter(
    (name): name is string => typeof name === "string" && name.length <= longestName,
  );
}
