import { definitionProblem } from "../../definition/definition-problem.ts";
import type { DashboardTile } from "../../definition/generated/definition.ts";
import { momentKinds } from "../../fields/moment-kinds.ts";
import { numericKinds } from "../../fields/numeric-kinds.ts";
import type { Problem } from "../../problem/problem.ts";
import type { AppIndex } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldPath } from "../check-steps.ts";
import { fieldOfKind } from "../field-references.ts";
import { unknownIn } from "../unknown-names.ts";

const ofPipelines: ReadonlySet<string> = new Set(["funnel", "stage-duration", "conversion", "forecast"]);
const ordered = [...numericKinds, ...momentKinds];

/** A tile measures what there is, and lies within the twelve columns. */
export const dashboards: CheckRule = function* (index) {
  for (const [position, { tiles }] of (index.app.dashboards ?? []).entries())
    for (const [number, tile] of tiles.entries())
      yield* checkTile(tile, index, `/dashboards/${position}/tiles/${number}`);
};

function* checkTile(tile: DashboardTile, index: AppIndex, at: string): Generator<Problem> {
  if (tile.at.x + tile.at.w > 12) yield definitionProblem("definition-tile-outside", `${at}/at/w`);
  yield* unknownIn("form", tile.form, index.forms, `${at}/form`);
  const place = index.forms.get(tile.form);
  if (!place) return;
  const pipelines = new Set(place.pipelines.map(({ pipeline }) => pipeline.name));
  yield* unknownIn("pipeline", tile.pipeline, pipelines, `${at}/pipeline`);
  if (tile.pipeline === undefined && ofPipelines.has(tile.kind))
    yield definitionProblem("definition-missing-key", `${at}/pipeline`, { name: "pipeline" });
  yield* fieldPath(tile.group?.field, place, index, `${at}/group/field`);
  const { measure } = tile;
  if (!measure || measure.aggregate === "count") return;
  if (measure.field === undefined)
    yield definitionProblem("definition-missing-key", `${at}/measure/field`, { name: "field" });
  const wanted = measure.aggregate === "min" || measure.aggregate === "max" ? ordered : numericKinds;
  yield* fieldOfKind(place, measure.field, wanted, `${at}/measure/field`);
}
