import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { documentNodes } from "./document-nodes.ts";

/** The edits by which rights of a form say nothing any more of stages that are gone; without others their default holds. */
export function rightsWithoutStages(
  document: Json,
  form: string,
  stages: ReadonlySet<Json>,
  apart: Path,
): readonly Edit[] {
  const owners = documentNodes(document).filter(
    ({ keyword, value, form: home, at }) =>
      home === form && keyword === "stages" && isObject(value) && at[2] !== apart[2],
  );
  return owners.flatMap(({ at, value, owner }): readonly Edit[] => {
    const keys = Object.keys(value as object);
    const gone = keys.filter((key) => stages.has(key));
    if (gone.length === 0) return [];
    if (gone.length < keys.length) return gone.map((key): Edit => ({ do: "remove", at: [...at, key] }));
    const right = at.slice(0, -1);
    const plain = readAt(owner, ["default"]);
    return [plain === undefined ? { do: "remove", at: right } : { do: "set", at: right, value: plain }];
  });
}
