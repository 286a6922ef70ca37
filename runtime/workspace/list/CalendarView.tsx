import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Empty, Skeleton } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordPage, RecordRow } from "../../contract/generated/contract.ts";
import type { ViewDefinition } from "../../core/definition/generated/definition.ts";
import type { JsonObject } from "../../core/json.ts";
import { request } from "../../ui/http/request.ts";
import { useMediaQuery } from "../../ui/theme/use-media-query.ts";
import { formKey, formPath, type Selection } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { CalendarMonth } from "./CalendarMonth.tsx";

interface CalendarViewProps {
  readonly room: Room;
  readonly view: ViewDefinition;
  readonly selection: Selection;
}

const most = 200;

/** Records on the day that a date field names, a month at a time. */
export function CalendarView({ room, view, selection }: CalendarViewProps) {
  const { t, i18n } = useTranslation("list");
  const [month, setMonth] = useState(() => dayjs().startOf("month"));
  const narrow = useMediaQuery("(max-width: 767px)");
  const date = view.date ?? "_createdAt";
  const isInstant = room.form.fields.get(date)?.kind.name !== "date";
  const edge = (day: Dayjs) => (isInstant ? day.toISOString() : day.format("YYYY-MM-DD"));
  const inMonth: JsonObject = {
    properties: {
      [date]: {
        minimum: edge(month.startOf("week")),
        exclusiveMaximum: edge(month.endOf("month").endOf("week").add(1, "day").startOf("day")),
      },
    },
  };
  const filter = selection.filter === undefined ? inMonth : { allOf: [selection.filter, inMonth] };
  const { search } = selection;
  const { data, isPlaceholderData, isPending, error, refetch } = useQuery({
    queryKey: [...formKey(room.view.app, room.form.name), "calendar", selection, edge(month)],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request<RecordPage>(`${formPath(room.view.app, room.form.name)}/records/query`, {
        method: "POST",
        body: { view: view.name, filter, limit: most, ...(search === undefined ? {} : { search }) },
        signal,
      }),
  });
  const waits = isPending || isPlaceholderData;
  const byDay = groupByDay(data?.records ?? [], date);
  const inThis = [...byDay.keys()].some((day) => dayjs(day).isSame(month, "month"));
  const content = (day: string) => {
    const records = byDay.get(day);
    if (records === undefined) return null;
    return (
      <ul className="calendar-day">
        {records.map(({ id, title }) => (
          <li key={id}>
            <Link
              to="/apps/$app/$form/$record"
              params={{ app: room.view.app, form: room.form.name, record: id }}
              title={title}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    );
  };
  const title = new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "long" });
  return (
    <div className="calendar" aria-busy={waits}>
      <div className="calendar-bar">
        <Button
          icon={<LeftOutlined />}
          aria-label={t("monthBefore")}
          onClick={() => setMonth(month.subtract(1, "month"))}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={t("monthAfter")}
          onClick={() => setMonth(month.add(1, "month"))}
        />
        <Button onClick={() => setMonth(dayjs().startOf("month"))}>{t("thisMonth")}</Button>
        <h2 aria-live="polite">{title.format(month.toDate())}</h2>
        <span className="quiet" role="status">
          {waits && t("loading", { ns: "words" })}
        </span>
        {data !== undefined && data.next !== null && (
          <span className="quiet">{t("calendarMost", { count: most })}</span>
        )}
      </div>
      {error !== null && (
        <Alert
          type="error"
          showIcon
          title={error.message}
          action={<Button onClick={() => void refetch()}>{t("retry", { ns: "words" })}</Button>}
        />
      )}
      {isPending && narrow && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      <CalendarMonth month={month} content={content} asList={narrow} />
      {narrow && data !== undefined && !waits && !inThis && <Empty description={t("monthEmpty")} />}
    </div>
  );
}

function groupByDay(records: readonly RecordRow[], date: string): ReadonlyMap<string, readonly RecordRow[]> {
  const days = new Map<string, RecordRow[]>();
  for (const record of records) {
    const value = record.data[date] ?? (date === "_createdAt" ? record.createdAt : null);
    if (typeof value !== "string") continue;
    const day = dayjs(value).format("YYYY-MM-DD");
    days.set(day, [...(days.get(day) ?? []), record]);
  }
  return days;
}
