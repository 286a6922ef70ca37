import type { AppDocument, FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { automationWithout } from "../mentions/automation-without.ts";
import { automationsLeft } from "../mentions/automations-left.ts";
import { conditionsWithout, reducedConditions } from "../mentions/conditions-without.ts";
import { goneWithPipeline } from "../mentions/gone-values.ts";
import { heldInStage } from "../mentions/held-in-stage.ts";
import { heldRecords } from "../mentions/held-records.ts";
import { rightsWithoutStages } from "../mentions/rights-by-stage.ts";
import { goneWithTiles } from "../mentions/tiles-naming.ts";
import { isBelow } from "../edits/is-below.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/**
 * Removes a pipeline with what shows or tests nothing else: its boards, tiles, views of its stages, and tests whose record
 * stands in it. Other records of the app's own leave it; automations, conditions and rights do without its stages and
 * grades, as far as they then still say something. The list goes with its last pipeline.
 */
export function removePipeline(document: Json, at: Path): Step {
  const { parent, key } = splitPath(at);
  const [, form = ""] = at;
  const formAt = at.slice(0, 2);
  const { pipelines = [] } = (readAt(document, formAt) ?? {}) as unknown as Partial<FormDefinition>;
  const own = pipelines.find(({ name }) => name === key);
  const gone = goneWithPipeline(document, at);
  const conditions = conditionsWithout(document, form, gone, [["automations"], ["examples"], at]);
  const staged = (own?.stages ?? []).flatMap(({ name }) => heldInStage(document, [...at, "stages", name]));
  const named = [...heldRecords(document, form)].filter(({ value }) => readAt(value, ["pipeline"]) === key);
  const held = [...new Map([...staged, ...named].map((record) => [record.at.join("/"), record])).values()];
  const tests = new Set(
    held.flatMap(({ at: [root, test = "", part] }) =>
      root === "examples" && part === "record" ? [test] : [],
    ),
  );
  const removed: Path[] = [
    ...viewsOf(
      document,
      formAt,
      key,
      conditions.flatMap((one) => (one.left === false ? [one.at] : [])),
    ),
    ...tilesOf(document, form, key),
    ...(entriesOf(readAt(document, ["examples"])) ?? [])
      .map(([name]) => name)
      .filter((name) => tests.has(name))
      .map((name) => ["examples", name]),
  ];
  const stays = (edit: Edit) => !removed.some((path) => isBelow(edit.at, path));
  const moves = new Set((own?.transitions ?? []).map(({ name }) => name));
  const shared = new Set(
    pipelines
      .filter(({ name }) => name !== key)
      .flatMap(({ transitions }) => transitions.map(({ name }) => name)),
  );
  return {
    label: { verb: "remove", noun: "pipeline", title: itemTitle(document, at) },
    edits: [
      ...[
        ...leftViews(document, formAt, key),
        ...leftRecords(held),
        ...rightsWithoutStages(document, form, gone["_stage"] ?? new Set(), at),
        ...reducedConditions(document, conditions),
      ].filter(stays),
      ...automationsLeft(document, form, (automation) =>
        automationWithout(automation, gone, new Set([...moves].filter((name) => !shared.has(name)))),
      ),
      // From the end, so that the numbers of those without a name still hold.
      ...removed.toReversed().map((path): Edit => ({ do: "remove", at: path })),
      { do: "remove", at: pipelines.length === 1 ? parent : at },
    ],
  };
}

/** The boards of a pipeline, and the views that would show nothing any more. */
function viewsOf(document: Json, formAt: Path, pipeline: string, never: readonly Path[]): readonly Path[] {
  const { views = [] } = (readAt(document, formAt) ?? {}) as unknown as Partial<FormDefinition>;
  return views
    .map((view) => ({ view, at: [...formAt, "views", view.name] }))
    .filter(
      ({ view, at }) =>
        (view.kind === "board" && view.pipeline === pipeline) ||
        never.some((path) => path.length === at.length + 1 && isBelow(path, at)),
    )
    .map(({ at }) => at);
}

/** The tiles of dashboards that tell of a pipeline, and the dashboards that have no other. */
function tilesOf(document: Json, form: string, pipeline: string): readonly Path[] {
  const { dashboards = [] } = document as unknown as AppDocument;
  const own = dashboards.flatMap(({ name, tiles }) =>
    (entriesOf(tiles as unknown as Json) ?? [])
      .filter((_, index) => tiles[index]?.form === form && tiles[index].pipeline === pipeline)
      .map(([key]) => ["dashboards", name, "tiles", key]),
  );
  return goneWithTiles(document, own);
}

function leftViews(document: Json, formAt: Path, pipeline: string): readonly Edit[] {
  const { views = [] } = (readAt(document, formAt) ?? {}) as unknown as Partial<FormDefinition>;
  return views
    .filter((view) => view.pipeline === pipeline)
    .map((view): Edit => ({ do: "remove", at: [...formAt, "views", view.name, "pipeline"] }));
}

function leftRecords(held: ReturnType<typeof heldInStage>): readonly Edit[] {
  return held.flatMap((record) =>
    ["stage", "pipeline"]
      .filter((keyword) => readAt(record.value, [keyword]) !== undefined)
      .map((keyword): Edit => ({ do: "remove", at: [...record.at, keyword] })),
  );
}
