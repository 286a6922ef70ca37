import { stepsOf } from "../problem/pointer.ts";
import { isObject } from "./is-object.ts";

const endings: ReadonlyMap<string, string> = new Map([
  ...(["forms", "automations", "dashboards", "examples", "demo"] as const).map(
    (folder) => [folder, "json"] as const,
  ),
  ["documents", "hbs"],
]);

/** The file of an app's folder in which what a pointer into its document leads to is written, whatever shape it has. */
export function fileOfPointer(document: unknown, pointer: string): string {
  const [folder = "", step] = stepsOf(pointer);
  const ending = endings.get(folder);
  const list = isObject(document) && ending !== undefined ? document[folder] : undefined;
  const item: unknown = Array.isArray(list) ? list[Number(step)] : undefined;
  const name = isObject(item) ? item["name"] : folder === "demo" && isObject(list) ? step : undefined;
  return typeof name === "string" ? `${folder}/${name.slice(0, 80)}.${ending ?? ""}` : "app.json";
}
