import type { Dayjs } from "dayjs";

/** The whole weeks that a month touches, seven days each, beginning on the reader's first day of the week. */
export function monthDays(month: Dayjs): readonly (readonly Dayjs[])[] {
  const weeks: Dayjs[][] = [];
  const last = month.endOf("month");
  for (
    let first = month.startOf("month").startOf("week");
    !first.isAfter(last);
    first = first.add(7, "day")
  ) {
    weeks.push(Array.from({ length: 7 }, (_, index) => first.add(index, "day")));
  }
  return weeks;
}
