import type { Models } from "./models.ts";
import { firstRow, rows } from "./rows.ts";

/** What is known of an uploaded file; the bytes lie in `DATA_DIR`. `record` is null until a record holds it. */
export interface StoredFile {
  readonly id: string;
  readonly app: string;
  readonly form: string;
  readonly record: string | null;
  readonly field: string | null;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly createdAt: string;
}

export interface FileReads {
  byId(id: string): Promise<StoredFile | undefined>;
  /** Those of the ids that exist, in no order. */
  byIds(ids: readonly string[]): Promise<readonly StoredFile[]>;
  ofRecord(app: string, record: string): Promise<readonly StoredFile[]>;
  /** All of an app, in no order. */
  idsOf(app: string): Promise<readonly string[]>;
}

export interface FileWrites extends FileReads {
  create(file: StoredFile): Promise<void>;
  /** The file belongs to this record's field from now on. */
  attach(id: string, record: string, field: string | null): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Uploaded files. */
export function files({ file }: Models): FileWrites {
  return {
    byId: (id) => firstRow(file, { where: { id } }),
    byIds: async (ids) => (ids.length === 0 ? [] : rows(file, { where: { id: [...ids] } })),
    ofRecord: (app, record) => rows(file, { where: { app, record }, order: ["createdAt", "id"] }),
    idsOf: async (app) => (await rows(file, { where: { app }, attributes: ["id"] })).map(({ id }) => id),
    create: async (added) => void (await file.create({ ...added })),
    attach: async (id, record, field) => void (await file.update({ record, field }, { where: { id } })),
    remove: async (id) => void (await file.destroy({ where: { id } })),
  };
}
