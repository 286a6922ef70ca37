interface Part {
  readonly from: number;
  readonly to: number;
  /** Names that stand for numbers, from `from` on. */
  readonly names?: readonly string[];
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Minute, hour, day of the month, month, day of the week (7 is Sunday too). */
const parts: readonly Part[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: months },
  { from: 0, to: 7, names: weekdays },
];

/** Whether a text is a schedule of five fields such as `0 9 * * 1-5`, each within what a clock and a calendar have. */
export function isSchedule(text: string): boolean {
  const fields = text.split(" ");
  return fields.length === parts.length && parts.every((part, index) => isField(fields[index] ?? "", part));
}

function isField(field: string, part: Part): boolean {
  return field.split(",").every((item) => {
    const [range = "", step, ...rest] = item.split("/");
    if (rest.length > 0 || (step !== undefined && !/^[1-9][0-9]?$/.test(step))) return false;
    if (range === "*") return true;
    const ends = range.split("-").map((end) => numberOf(end, part));
    const [first, last = first] = ends;
    if (ends.length > 2 || first === undefined || last === undefined) return false;
    return first >= part.from && first <= last && last <= part.to;
  });
}

function numberOf(text: string, { from, names = [] }: Part): number | undefined {
  if (/^[0-9]{1,2}$/.test(text)) return Number(text);
  const named = names.indexOf(text.toLowerCase());
  return named < 0 ? undefined : from + named;
}
