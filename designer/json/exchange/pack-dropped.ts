import { packFolder } from "../../../runtime/packages/pack-folder.ts";
import type { DroppedFile } from "../../drop/dropped-files.ts";

const mostFiles = 2000;
const megabytes = 20;

/** The zip to send, or why there is none. */
export type Packed =
  | { readonly zip: Blob }
  | { readonly refused: "noFiles" | "tooManyFiles" | "tooLarge"; readonly limit: number };

/** The zip that was dropped, or one of the folder that was; hidden files and what is no text of an app stay out. */
export async function packDropped(files: readonly DroppedFile[]): Promise<Packed> {
  const [first] = files;
  if (files.length === 1 && first !== undefined && /\.zip$/i.test(first.path))
    return first.file.size > 25 * 1024 * 1024 ? { refused: "tooLarge", limit: 25 } : { zip: first.file };
  const wanted = files.filter(({ path }) => !path.split("/").some((part) => part.startsWith(".")));
  const size = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (wanted.length > mostFiles) return { refused: "tooManyFiles", limit: mostFiles };
  if (size > megabytes * 1024 * 1024) return { refused: "tooLarge", limit: megabytes };
  if (!wanted.some(({ path }) => /(^|\/)app\.json$/.test(path))) return { refused: "noFiles", limit: 0 };
  const texts = new Map<string, string>();
  for (const { path, file } of wanted) texts.set(path, await file.text());
  return { zip: new Blob([packFolder(texts).slice()], { type: "application/zip" }) };
}
