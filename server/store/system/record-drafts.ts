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
      return row && { ...row, data: JSON.parse(row.data) as JsonObject };
    },
    put: async (typed) => void (await record_draft.upsert({ ...typed, data: JSON.stringify(typed.data) })),
    remove: async (app, form, record, user) =>
      void (await record_draft.destroy({ where: { app, form, record, user } })),
  };
}
