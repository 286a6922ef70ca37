import { join } from "node:path";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { readTemplates } from "../../server/files/read-templates.ts";

/** The definition of the app that is shipped. */
export function shippedApp(): AppDocument {
  const template = readTemplates(join(process.cwd(), "templates")).get("opportunity-management");
  if (template === undefined) throw new Error("The template is gone");
  return template.document;
}
