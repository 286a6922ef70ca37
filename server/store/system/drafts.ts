import type { Models } from "./models.ts";
import { firstRow } from "./rows.ts";

/** The one draft of an app; `revision` counts the writes and removals of all its drafts, and is its ETag. */
export interface AppDraft {
  readonly app: string;
  readonly document: string;
  readonly revision: number;
  readonly updatedBy: string;
  readonly updatedAt: string;
}

export interface DraftReads {
  get(app: string): Promise<AppDraft | undefined>;
}

export interface DraftWrites extends DraftReads {
  /** Writes the draft where its app's `draftRevision` is `expected`. The new revision, or null and nothing written. */
  put(draft: Omit<AppDraft, "revision">, expected: number): Promise<number | null>;
  /** Raises the revision too: what was read before is stale from now on. */
  remove(app: string): Promise<void>;
}

/** The drafts of apps. */
export function drafts({ app: apps, draft }: Models): DraftWrites {
  return {
    get: (app) => firstRow(draft, { where: { app } }),
    async put(written, expected) {
      // What no draft can have is no number for every database.
      if (!Number.isSafeInteger(expected)) return null;
      const revision = expected + 1;
      const [counted] = await apps.update(
        { draftRevision: revision },
        { where: { name: written.app, draftRevision: expected } },
      );
      if (counted === 0) return null;
      await draft.upsert({ ...written, revision });
      return revision;
    },
    async remove(app) {
      await apps.increment("draftRevision", { where: { name: app } });
      await draft.destroy({ where: { app } });
    },
  };
}
