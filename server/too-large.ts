import { refuse } from "./refuse.ts";
import type { Refused } from "./result.ts";

/** Refuses a body or file of more than `limit` bytes, and says so in MB or kB. */
export function tooLarge(limit: number): Refused {
  const [unit, size] = limit < 1024 * 1024 ? ["kB", 1024] : ["MB", 1024 * 1024];
  const most = `${String(Math.floor((limit / size) * 10) / 10)} ${unit}`;
  return refuse("too-large", "body-too-large", "", { limit, most });
}
