/** What is wrong, as data: its words, and how it is mended, stand with whoever tells it. */
export interface Finding {
  readonly code: FindingCode;
  readonly params: FindingParams;
}

export type FindingParams = { readonly [name: string]: string | number };

export type FindingCode =
  // of the place where something is to be read or written
  | "target-exists"
  | "target-inside"
  | "cannot-use"
  | "no-database"
  | "database-unreachable"
  | "database-damaged"
  | "program-missing"
  | "program-failed"
  | "unexpected"
  | "broken-off"
  // of a backup
  | "no-manifest"
  | "manifest-damaged"
  | "newer-format"
  | "newer-migrations"
  | "backup-file-missing"
  | "backup-file-damaged"
  | "other-database"
  // of a restore
  | "data-not-empty"
  | "restore-broken-off"
  | "database-not-empty"
  | "in-use"
  // of a move
  | "no-database-named"
  | "older-migrations"
  | "rows-differ"
  // inside an installation
  | "corrupt"
  | "broken-key"
  | "table-missing"
  | "column-missing"
  | "orphan-table"
  | "version-missing"
  | "version-broken"
  | "no-beginning"
  | "revision-differs"
  | "stage-differs"
  | "trash-differs"
  | "unreadable-record"
  | "events-without-record"
  | "dangling-reference"
  | "dangling-file"
  | "upload-missing"
  | "upload-damaged";

export const finding = (code: FindingCode, params: FindingParams = {}): Finding => ({ code, params });

/** What came of an operation, or everything that stood against it. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

export const refused = (
  ...findings: readonly Finding[]
): { readonly ok: false; readonly findings: readonly Finding[] } => ({
  ok: false,
  findings,
});
