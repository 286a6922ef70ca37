import type { RecordQueryRequest } from "../../runtime/contract/generated/contract.ts";
import type {
  Condition,
  FormDefinition,
  ViewDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { JsonObject } from "../../runtime/core/json.ts";

/** What is asked to show a view by its first records, and the fields that stand in the columns, own and system ones. */
export interface PreviewQuery {
  readonly columns: readonly string[];
  readonly body: RecordQueryRequest;
}

const shown = 20;
/** As many as a list has that names no columns. */
const most = 6;

/** How a view of the draft asks live records: a board by its cards with their stages, a calendar in the order of its days. */
export function previewQuery({ schema, pipelines = [] }: FormDefinition, view: ViewDefinition): PreviewQuery {
  const { kind, date, pipeline } = view;
  const filters: Condition[] = view.filter === undefined ? [] : [view.filter];
  if (kind === "calendar" && date !== undefined) filters.push({ required: [date] });
  if (kind === "board" && pipeline !== undefined && pipelines.length > 1)
    filters.push({ properties: { _pipeline: { const: pipeline } } });
  const sort = kind === "calendar" && date !== undefined ? [date] : (view.sort ?? []);
  const [only] = filters;
  const filter = filters.length > 1 ? { allOf: filters } : only;
  const columns = {
    list: () => view.columns ?? Object.keys(schema.properties).slice(0, most),
    board: () => ["_stage", ...(view.card ?? [])],
    calendar: () => (date === undefined ? [] : [date]),
  };
  return {
    columns: columns[kind](),
    body: {
      limit: shown,
      count: "exact",
      ...(filter === undefined ? {} : { filter: filter as unknown as JsonObject }),
      ...(sort.length === 0 ? {} : { sort: sort.join(",") }),
    },
  };
}
