import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import { readTemplate } from "./read-template.ts";

/** A template as one document. */
export function templateDocument(name: string): AppDocument {
  const { document, problems } = fromFolder(readTemplate(name));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return document as AppDocument;
}
