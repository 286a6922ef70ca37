import type {
  AccessDefinition,
  AppDocument,
  FieldSchema,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "./small-app.ts";

/** A field of text, which may have had another name. */
export const textField = (title: string, renamedFrom?: string): FieldSchema => ({
  ...{ type: "string", title, maxLength: 80 },
  ...(renamedFrom !== undefined && { renamedFrom }),
});

const pipeline = (...open: string[]): PipelineDefinition => ({
  ...{ name: "sales", title: "Sales", initial: open.map((title) => title.toLowerCase()) },
  stages: [
    ...open.map((title) => ({ name: title.toLowerCase(), title, kind: "open" as const })),
    { name: "won", title: "Won", kind: "won" },
  ],
  transitions: [{ name: "win", title: "Win", from: "open", to: "won" }],
});

/** A version of the small app, which reps may write: with these fields, and open stages of these titles before a won one. */
export function versionApp(
  fields: { readonly [name: string]: FieldSchema },
  ...stages: string[]
): AppDocument {
  const properties = { name: textField("Name"), ...fields };
  const access: AccessDefinition[] = [{ role: "rep", can: ["create", "read", "update"], records: "all" }];
  const form = { schema: { type: "object" as const, properties }, pipelines: [pipeline(...stages)], access };
  return smallApp(form, { roles: [{ name: "rep", title: "Rep" }] });
}
