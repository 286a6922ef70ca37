import type { JsonObject } from "../../runtime/core/json.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";

/** The draft of an app. Where nobody has begun one, it is the published version. */
export interface ReadDraft {
  readonly definition: JsonObject;
  readonly begun: boolean;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

/**
 * Reads the draft that an administrator would go on with; undefined where there is nothing at all. Where there is no
 * draft, version and revision are those of the same moment, so that the revision is stale where either is.
 */
export async function readDraft(services: Services, app: App): Promise<ReadDraft | undefined> {
  const draft = await services.store.drafts.get(app.name);
  if (draft !== undefined) {
    const { document, revision, updatedAt, updatedBy } = draft;
    return { definition: JSON.parse(document) as JsonObject, begun: true, revision, updatedAt, updatedBy };
  }
  const version = await services.store.versions.get(app.name, app.currentVersion);
  if (version === undefined) return undefined;
  const definition = JSON.parse(version.document) as JsonObject;
  const { createdAt: updatedAt, author: updatedBy } = version;
  return { definition, begun: false, revision: app.draftRevision, updatedAt, updatedBy };
}
