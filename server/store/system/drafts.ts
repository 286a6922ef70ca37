import type { Models } from "./models.ts";
import { firstRow, unlessTaken } from "./rows.ts";

/** The one draft of an app; `revision` counts its writes and is its ETag. */
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
  /**
   * Writes the draft where its present revision is `expected` (null: where there is none). The new revision,
   * or null and nothing written.
   */
  put(draft: Omit<AppDraft, "revision">, expected: number | null): Promise<number | null>;
  remove(app: string): Promise<void>;
}

/** The drafts of apps. */
export function drafts({ draft }: Models): DraftWrites {
  return {
    get: (app) => firstRow(draft, { where: { app } }),
    async put(written, expected) {
      if (expected === null) {
        return (await unlessTaken(() => draft.create({ ...written, revision: 1 }))) ? 1 : null;
      }
      const revision = expected + 1;
      const [changed] = await draft.update(
        { ...written, revision },
        { where: { app: written.app, revision: expected } },
      );
      return changed === 1 ? revision : null;
    },
    remove: async (app) => void (await draft.destroy({ where: { app } })),
  };
}
