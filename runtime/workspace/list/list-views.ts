import { lazyRouteComponent } from "@tanstack/react-router";
import type { AppView } from "../../contract/generated/contract.ts";
import { retriedImport } from "../../ui/http/retried-import.ts";
import { compiledApp } from "../records/compiled-app.ts";
import { readSelection } from "./read-selection.ts";

export const RecordList = lazyRouteComponent(
  () => retriedImport(() => import("./RecordList.tsx")),
  "RecordList",
);
export const CalendarView = lazyRouteComponent(
  () => retriedImport(() => import("./CalendarView.tsx")),
  "CalendarView",
);

/** Loads what draws the view of an address: drawn before, React would hold it back for 300 ms after what stands for it. */
export async function loadView(
  app: AppView,
  form: string,
  search: { readonly [key: string]: string | undefined },
): Promise<void> {
  const compiled = compiledApp(app).forms.get(form);
  if (compiled === undefined) return;
  const { kind, pipeline } = readSelection(compiled, search).view;
  const isTrash = search["trash"] === "1";
  const isBoard = kind === "board" && (pipeline !== undefined || compiled.pipelines.size > 0);
  if (kind === "calendar" && !isTrash) await CalendarView.preload?.();
  else if (isTrash || !isBoard) await RecordList.preload?.();
}
