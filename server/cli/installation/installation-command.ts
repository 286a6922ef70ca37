import type { FindingCode, FindingParams } from "../../operations/finding.ts";
import type { Installation } from "../../operations/installation.ts";
import type { DiagnosisCode } from "../../operations/doctor/diagnosis.ts";
import type { installationTexts } from "./installation-texts.ts";

type Said<K extends string> = (key: K, params?: FindingParams) => string;

/** What every command of an installation works with. */
export interface InstallationWork {
  readonly installation: Installation;
  readonly folder: string;
  readonly say: Said<keyof typeof installationTexts>;
  readonly explain: Said<FindingCode>;
  readonly diagnosed: Said<DiagnosisCode>;
  print(line: string): void;
  /** For what stands against it. */
  complain(line: string): void;
}

/** One command: its exit code. */
export type InstallationCommand = (work: InstallationWork) => Promise<number>;
