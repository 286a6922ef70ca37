import type { CellReading, DateOrder } from "../../cells/cell-reading.ts";
import { momentInText } from "../../cells/moment-in-text.ts";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { Candidate, KindRule } from "../candidate.ts";
import { cellText, type ColumnFacts, filledCells } from "../column-facts.ts";
import { fitted, insisted } from "../fitted.ts";
import type { GuessedKind, GuessOptions } from "../guess.ts";
import { headerSays } from "../header-words.ts";

const fields: { readonly [kind in "date" | "date-time"]: FieldSchema } = {
  date: { type: "string", format: "date" },
  "date-time": { type: "string", format: "date-time" },
};
const dateWords = new Set("date day on at time 日期 时间 日 生日".split(" "));
const enough = 0.7;

interface Dates {
  readonly order: DateOrder | null;
  /** Whether some row tells the order, or none needs it. */
  readonly sure: boolean;
  readonly times: boolean;
}

const known = new WeakMap<ColumnFacts, Dates | null>();

/**
 * How the dates of a column are written, decided over all of its rows: 13 in a place says that no month stands there.
 * Null where they are no dates.
 */
function datesOf(facts: ColumnFacts, options: GuessOptions): Dates | null {
  const made = known.get(facts) ?? looked(facts, options);
  known.set(facts, made);
  return made;
}

function looked(facts: ColumnFacts, { locale }: GuessOptions): Dates | null {
  const isDate = (cell: string) => momentInText(cell)?.day !== undefined;
  const sampled = facts.sample.filter((cell) => isDate(cellText(cell))).length;
  if (facts.filled === 0 || sampled < facts.sample.length * enough) return null;
  let unclear = 0;
  let month = 0;
  let day = 0;
  let times = false;
  for (const { cell } of filledCells(facts.table, facts.column)) {
    const text = cellText(cell);
    const moment = momentInText(text);
    times ||= moment !== undefined && moment.time !== null;
    if (!/^\d{1,2}[-/.]\d{1,2}[-/.]/.test(text)) continue;
    if (moment?.day === "unclear") unclear += 1;
    else if (moment?.day !== undefined) {
      // Days that both readings agree on (3/3/2017) tell nothing.
      const asMonth = momentInText(text, "month-first")?.day !== undefined;
      const asDay = momentInText(text, "day-first")?.day !== undefined;
      if (asMonth && !asDay) month += 1;
      if (asDay && !asMonth) day += 1;
    }
  }
  if (unclear + month + day === 0) return { order: null, sure: true, times };
  const usual =
    locale === "en" || locale === "en-US" || locale.startsWith("zh") ? "month-first" : "day-first";
  const order = month === day ? usual : month > day ? "month-first" : "day-first";
  return { order, sure: unclear === 0 || Math.min(month, day) * 20 < Math.max(month, day), times };
}

function readingOf(facts: ColumnFacts, options: GuessOptions): CellReading {
  const order = datesOf(facts, options)?.order ?? null;
  return order === null ? {} : { dateOrder: order };
}

function dateRule(kind: Extract<GuessedKind, "date" | "date-time">): KindRule {
  return {
    kind,
    recognise(facts, options): Candidate | null {
      const dates = datesOf(facts, options);
      if (dates === null) return null;
      // Eight digits in a row may be a number as well.
      const bare = facts.sample.every((cell) => /^\d{8}$/.test(cellText(cell)));
      if (bare && !headerSays(facts.header, dateWords)) return null;
      const right = dates.times === (kind === "date-time");
      const confidence = right ? (dates.sure ? 0.97 : 0.9) : kind === "date-time" ? 0.5 : 0.3;
      return fitted(kind, facts, fields[kind], confidence, readingOf(facts, options));
    },
    insist: (facts, options) => insisted(kind, facts, fields[kind], readingOf(facts, options)),
  };
}

export const dateOnlyRule: KindRule = dateRule("date");
export const dateTimeRule: KindRule = dateRule("date-time");
