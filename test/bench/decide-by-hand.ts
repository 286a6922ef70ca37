import type { EngineRecord } from "../../runtime/core/record.ts";
import type { Decided } from "./engine-program.ts";
import { asked } from "./engine-app.ts";

/**
 * The gate and the scorecard of `engineApp` as somebody writes them who needs no other: with the same answer, since a rep
 * is told what is missing and why a score is as it is.
 */
export function decideByHand({ data }: EngineRecord): Decided {
  const { text, number, choice, tick } = asked;
  const [told, amount, level, ticked] = [data[text], data[number], data[choice], data[tick]];
  const failing: Decided["failing"][number][] = [];
  if (typeof told !== "string" || told.trim() === "") failing.push(missing("rule0", text));
  if (typeof amount !== "number" || amount < 1000) failing.push(missing("rule1", number));
  if (level !== "medium" && level !== "high") failing.push(missing("rule2", choice));

  const size = typeof amount === "number" ? amount : -1;
  const fit = level === "high" ? [100, 0] : level === "medium" ? [60, 1] : level === "low" ? [20, 2] : none;
  const large = size >= 100_000 ? [100, 0] : size >= 10_000 ? [50, 1] : none;
  const both = ticked === true ? (size >= 5_000 ? [100, 0] : [40, 1]) : none;
  const criteria = [
    criterion("fit", 30, fit),
    criterion("size", 20, large),
    criterion("ready", 15, ticked === true ? [100, 0] : none),
    criterion("both", 20, both),
    criterion("told", 15, typeof told === "string" && told.trim() !== "" ? [100, 0] : none),
  ];
  let total = 0;
  for (const { points } of criteria) total += points;
  total = Math.round(total * 10) / 10;
  const grade = total >= 80 ? "A" : total >= 50 ? "B" : "C";
  return { failing, score: { total, maximum: 100, grade, criteria, improvements: [] } };
}

/** No points, and no rule that gave them. */
const none = [0, null] as const;

function criterion(name: string, weight: number, [points, rule]: readonly (number | null)[]) {
  return {
    name,
    title: name,
    weight,
    points: ((points ?? 0) * weight) / 100,
    rule: rule ?? null,
    because: null,
  };
}

function missing(rule: string, field: string): Decided["failing"][number] {
  return { code: "guard", pointer: `/${field}`, params: { rule, fields: [field] }, message: "!" };
}
