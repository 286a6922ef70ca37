import dayjs, { type Dayjs } from "dayjs";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { monthDays } from "./month-days.ts";

interface CalendarMonthProps {
  readonly month: Dayjs;
  /** What stands on a day; null for nothing. */
  readonly content: (day: string) => ReactNode;
  /** A list of the days on which something stands, where there is no room for a grid. */
  readonly asList: boolean;
}

/** One month as a grid of weeks, or as a list of its days on a narrow screen. */
export function CalendarMonth({ month, content, asList }: CalendarMonthProps) {
  const { i18n } = useTranslation();
  const weeks = monthDays(month);
  const today = dayjs();
  const long = new Intl.DateTimeFormat(i18n.language, { weekday: "long", day: "numeric", month: "long" });
  const short = new Intl.DateTimeFormat(i18n.language, { weekday: "short" });
  const key = (day: Dayjs) => day.format("YYYY-MM-DD");
  if (asList) {
    const days = weeks.flat().filter((day) => day.isSame(month, "month") && content(key(day)) !== null);
    return days.map((day) => (
      <section key={key(day)} className="calendar-date" aria-label={long.format(day.toDate())}>
        <h2>{long.format(day.toDate())}</h2>
        {content(key(day))}
      </section>
    ));
  }
  return (
    <table className="calendar-grid">
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={key(day)} scope="col">
              {short.format(day.toDate())}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.map(key)[0]}>
            {week.map((day) => (
              <td key={key(day)} className={day.isSame(month, "month") ? "" : "calendar-outside"}>
                <time
                  dateTime={key(day)}
                  className="number"
                  aria-current={day.isSame(today, "day") ? "date" : undefined}
                >
                  {day.date()}
                </time>
                {content(key(day))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
