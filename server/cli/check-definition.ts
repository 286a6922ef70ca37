import type { DraftCheck } from "../../runtime/contract/generated/contract.ts";
import type { Asked } from "./api.ts";
import type { Work } from "./command.ts";
import type { FolderDefinition } from "./read-definition.ts";
import type { ReadMapping } from "./read-mapping.ts";

/** Has the server check a definition without keeping it; the impact may still be on its way. */
export function checkDefinition(
  { api }: Pick<Work, "api">,
  { app, document }: FolderDefinition,
  { mapping }: ReadMapping,
): Promise<Asked<DraftCheck>> {
  return api.send("POST", `/apps/${app}/draft/check`, {
    body: { definition: document, ...(mapping && { mapping }) },
  });
}
