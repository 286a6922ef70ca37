import type { Json } from "../../../runtime/core/json.ts";
import { appFiles, fileValue } from "../files/app-files.ts";
import { shapeMistakes } from "../schema/shape-mistakes.ts";

/** Whether the pages of the designer may take a document for an app. */
export function isShaped(document: Json): boolean {
  return appFiles(document).every((file) => shapeMistakes(file.noun, fileValue(document, file)).length === 0);
}
