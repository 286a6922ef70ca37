import { RE2JS } from "re2js";

const kept = new Map<string, RE2JS>();
const most = 1000;

/**
 * Whether a pattern occurs in a value, in time that grows with the value's length only. Throws on a pattern that
 * is no regular expression or wants look-around or back references.
 */
export function linearPattern(pattern: string, value: string): boolean {
  let compiled = kept.get(pattern);
  if (compiled === undefined) {
    compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
    if (kept.size >= most) kept.clear();
    kept.set(pattern, compiled);
  }
  return compiled.matcher(value).find();
}
