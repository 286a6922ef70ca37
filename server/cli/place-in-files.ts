import { isObject } from "../../runtime/core/definition/is-object.ts";
import { lineInDocument } from "./line-in-document.ts";
import { lineOf } from "./line-of.ts";

/** Where something in a document stands in the files that it was put together from. */
export interface PlaceInFiles {
  readonly path: string;
  /** From 1; null where there is no such file. */
  readonly line: number | null;
  /** The pointer inside the file. */
  readonly pointer: string;
}

const lists = ["forms", "automations", "dashboards", "documents", "examples"];

/**
 * The file and line of a JSON pointer into the document that `fromFolder` made of these files. `lineInText` is the line,
 * from 1, inside the text to which the pointer leads.
 */
export function placeInFiles(
  document: unknown,
  files: ReadonlyMap<string, string>,
  pointer: string,
  lineInText = 1,
): PlaceInFiles {
  const [, head = "", item = "", ...rest] = pointer.split("/");
  const path = fileOf(document, head, item);
  const inside = path === null ? pointer : ["", ...rest].join("/");
  const file = path ?? "app.json";
  const text = files.get(file);
  const lineIn = (found: string) =>
    file.endsWith(".hbs") ? lineInDocument(found, rest[0] ?? "", lineInText) : lineOf(found, inside);
  const line = text === undefined ? null : lineIn(text);
  return { path: file, line, pointer: inside };
}

function fileOf(document: unknown, head: string, item: string): string | null {
  if (head === "demo" && item !== "") return `demo/${item}.json`;
  const list: unknown = lists.includes(head) && isObject(document) ? document[head] : undefined;
  const noun: unknown = Array.isArray(list) ? list[Number(item)] : undefined;
  const name = isObject(noun) ? noun["name"] : undefined;
  if (typeof name !== "string") return null;
  return `${head}/${name}.${head === "documents" ? "hbs" : "json"}`;
}
