import { stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { FoundAsk, Route } from "./route.ts";

/** Whether the checklist item that an address names is there: 404 where the record's stage has none of that name. */
export function checkItem({ path }: Route, { form, record, path: named }: FoundAsk): Result<undefined> {
  if (!path.endsWith("/checklist/:item") || !form || !record) return done(undefined);
  const items = stageOf(form, record)?.checklist ?? [];
  const there = items.some(({ name }) => name === named("item"));
  return there ? done(undefined) : refuse("not-found", "unknown-checklist-item");
}
