import type { RecordData } from "../../runtime/core/record.ts";

/**
 * What is filled in after the form says `patch`: of the fields that it lets be written it is the patch, of the others
 * what was filled in before stays, for whoever may write them.
 */
export function retyped(
  typed: RecordData,
  patch: RecordData,
  isWritable: (field: string) => boolean,
): RecordData {
  const kept = Object.entries(typed).filter(([name]) => !isWritable(name));
  return { ...Object.fromEntries(kept), ...patch };
}
