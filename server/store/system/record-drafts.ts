import type { FormerText } from "../../../runtime/core/diff/former-text.ts";
import type { JsonObject } from "../../../runtime/core/json.ts";
import type { Models } from "./models.ts";
import { firstRow } from "./rows.ts";

/** What somebody typed into a record and has not saved; theirs alone. `record` is "new" for one not yet created. */
export interface RecordDraft {
  readonly app: string;
  readonly form: string;
  readonly record: string;
  readonly user: string;
  readonly data: JsonObject;
  /** What of it was for fields that are no more. */
  readonly former: readonly FormerText[];
  readonly updatedAt: string;
}

export interface RecordDraftReads {
  get(app: string, form: string, record: string, user: string): Promise<RecordDraft | undefined>;
}

export interface RecordDraftWrites extends RecordDraftReads {
  put(draft: RecordDraft): Promise<void>;
  remove(app: string, form: string, record: string, user: string): Promise<void>;
}

/** What people typed and did not save. */
export function recordDrafts({ record_draft }: Models): RecordDraftWrites {
  return {
    async get(app, form, record, user) {
      const row = await firstRow(record_draft, { where: { app, form, record, user } });
      if (row === undefined) return undefined;
      const former = JSON.parse(row.former ?? "[]") as readonly FormerText[];
      return { ...row, data: JSON.parse(row.data) as JsonObject, former };
    },
    put: async ({ data, former, ...typed }) => {
      const texts = former.length === 0 ? null : JSON.stringify(former);
      await record_draft.upsert({ ...typed, data: JSON.stringify(data), former: texts });
    },
    remove: async (app, form, record, user) =>
      void (await record_draft.destroy({ where: { app, form, record, user } })),
  };
}
