import type { JsonObject } from "../../../runtime/core/json.ts";

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
