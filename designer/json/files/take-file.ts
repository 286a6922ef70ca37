import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { editsBetween } from "../../draft/edits/edits-between.ts";
import { type Clash, mergeDrafts } from "../../draft/merge/merge-drafts.ts";
import type { Step } from "../../draft/step.ts";
import type { KeptText } from "../kept-text.ts";
import { type AppFile, fileAt, fileText, fileValue, type Folder } from "./app-files.ts";
import { type FileRead, readFile } from "./read-file.ts";
import { withFile } from "./with-file.ts";

/**
 * What becomes of a text that was typed: a step of the draft, and the file after it; why it has to wait; or what somebody
 * has to choose first: between it and what the draft has changed meanwhile, or whether the thing is to have another name.
 */
export type Taking =
  | { readonly step: Step; readonly file: AppFile }
  | { readonly waits: Exclude<FileRead, { readonly value: Json }> }
  | { readonly clashes: readonly Clash[] }
  | { readonly renamed: string };

/** What somebody has chosen where a text could not be taken as it is. */
export interface Chosen {
  /** What was typed counts, whatever the draft has. */
  readonly mine?: boolean;
  /** The thing gets the name that was typed, and with it the file. */
  readonly rename?: boolean;
}

/** Takes a text into the draft, merged with what changed there since typing began. */
export function takeFile(
  document: Json,
  file: AppFile,
  kept: KeptText,
  { mine = false, rename = false }: Chosen = {},
): Taking {
  const read = readFile(document, file, kept.text);
  if (!("value" in read)) return { waits: read };
  const current = fileValue(document, file);
  const shown = current === undefined ? null : fileText(file, current);
  let value = read.value;
  if (shown !== kept.base && !mine) {
    const base = kept.base === null ? null : readFile(document, file, kept.base);
    const merged =
      current !== undefined && base !== null && "value" in base
        ? mergeDrafts(base.value, value, current)
        : {
            document: value,
            clashes: [{ what: "value" as const, at: [], base: undefined, mine: value, theirs: current }],
          };
    if (merged.clashes.length > 0) return { clashes: merged.clashes };
    value = merged.document;
  }
  const after = renamedFile(file, value);
  if (after.path !== file.path && !rename) return { renamed: after.at[1] ?? "" };
  if (current !== undefined && JSON.stringify(current) === JSON.stringify(value))
    return { step: stepOf(file, []), file };
  const edits = editsBetween(document, withFile(document, file, value));
  return { step: stepOf(file, edits), file: after };
}

/** The file that a value is in, by the name that it says. */
function renamedFile(file: AppFile, value: Json): AppFile {
  const [folder, name] = file.at;
  if (folder === undefined || file.noun === "demo" || !isObject(value)) return file;
  const said = value["name"];
  return typeof said === "string" && said !== name ? fileAt(folder as Folder, said) : file;
}

/** Takes a file out of the draft. */
export function removeFile(document: Json, file: AppFile): Step {
  const edits = editsBetween(document, withFile(document, file, undefined));
  return { label: { verb: "remove", noun: "file", title: file.path }, edits };
}

function stepOf({ path }: AppFile, edits: Step["edits"]): Step {
  return { label: { verb: "change", noun: "file", title: path }, edits, together: path };
}
