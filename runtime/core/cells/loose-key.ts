import { foldText } from "../fields/fold.ts";

/** What two spellings of a name have in common: neither case and width count nor spaces (`GTX Pro` is `gtxpro`). */
export function looseKey(text: string): string {
  return foldText(text).replace(/[\s\p{Cf}]+/gu, "");
}
