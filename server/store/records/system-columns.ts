import type { Holds } from "./layout.ts";

interface SystemColumn {
  readonly name: string;
  readonly holds: Holds;
  /** The system field that reads it, where there is one. */
  readonly field: string | null;
  readonly required: boolean;
}

const column = (name: string, holds: Holds, field: string | null, required = false): SystemColumn => ({
  name,
  holds,
  field,
  required,
});

/**
 * The columns that every record table has. `stage_kind`, `stalls_at` and `probability` follow from the stage
 * and the definition; `title_folded` is the title as it is searched and sorted.
 */
export const systemColumns: readonly SystemColumn[] = [
  column("id", "text", "_id", true),
  column("seq", "integer", null, true),
  column("revision", "integer", "_revision", true),
  column("version", "integer", null, true),
  column("pipeline", "text", "_pipeline"),
  column("stage", "text", "_stage"),
  column("stage_kind", "text", "_stageKind"),
  column("stage_since", "text", "_stageSince"),
  column("stalls_at", "text", "_stallsAt"),
  column("probability", "real", "_probability"),
  column("owner", "text", "_owner"),
  column("team", "text", "_team"),
  column("score_total", "real", "_score"),
  column("score_grade", "text", "_grade"),
  column("created_at", "text", "_createdAt", true),
  column("created_by", "text", "_createdBy", true),
  column("updated_at", "text", "_updatedAt", true),
  column("updated_by", "text", "_updatedBy", true),
  column("deleted_at", "text", null),
  column("checklist", "json", null),
  column("approval", "json", null),
  column("title", "text", null, true),
  column("title_folded", "text", null, true),
];

/** System columns by the field that reads them. */
export const systemColumnOf: ReadonlyMap<string, SystemColumn> = new Map(
  systemColumns.flatMap((one) => (one.field === null ? [] : [[one.field, one]])),
);
