import type { FindingParams } from "../finding.ts";

/** What a check of the doctor found; its words, and how it is mended, stand with whoever tells it. */
export interface Diagnosis {
  readonly level: "ok" | "attention" | "fault";
  readonly code: DiagnosisCode;
  readonly params: FindingParams;
}

export type DiagnosisCode =
  | "configuration"
  | "configuration-wrong"
  | "node"
  | "node-old"
  | "folder"
  | "folder-missing"
  | "folder-open"
  | "folder-unwritable"
  | "folder-unfinished"
  | "space"
  | "space-low"
  | "database"
  | "database-new"
  | "database-gone"
  | "database-unfit"
  | "journal"
  | "journal-long"
  | "durable"
  | "not-durable"
  | "programs"
  | "programs-missing"
  | "migrations"
  | "migrations-pending"
  | "migrations-newer"
  | "leftovers"
  | "leftovers-some"
  | "clock"
  | "clock-differs"
  | "server"
  | "connections"
  | "server-none";

const said =
  (level: Diagnosis["level"]) =>
  (code: DiagnosisCode, params: FindingParams = {}): Diagnosis => ({ level, code, params });

export const ok = said("ok");
export const attention = said("attention");
export const fault = said("fault");
