import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Calendar } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import type { RecordPage, RecordRow } from "../../contract/generated/contract.ts";
import type { ViewDefinition } from "../../core/definition/generated/definition.ts";
import type { JsonObject } from "../../core/json.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath, type Selection } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface CalendarViewProps {
  readonly room: Room;
  readonly view: ViewDefinition;
  readonly selection: Selection;
}

const most = 200;

/** Records on the day that a date field names, a month at a time. */
export function CalendarView({ room, view, selection }: CalendarViewProps) {
  const [month, setMonth] = useState(() => dayjs().startOf("month"));
  const date = view.date ?? "_createdAt";
  const isInstant = room.form.fields.get(date)?.kind.name !== "date";
  const edge = (day: Dayjs) => (isInstant ? day.toISOString() : day.format("YYYY-MM-DD"));
  const inMonth: JsonObject = {
    properties: {
      [date]: {
        minimum: edge(month.startOf("week")),
        exclusiveMaximum: edge(month.endOf("month").add(14, "day")),
      },
    },
  };
  const filter = selection.filter === undefined ? inMonth : { allOf: [selection.filter, inMonth] };
  const { data } = useQuery({
    queryKey: [...formKey(room.view.app, room.form.name), "calendar", selection, edge(month)],
    queryFn: ({ signal }) =>
      request<RecordPage>(`${formPath(room.view.app, room.form.name)}/records/query`, {
        method: "POST",
        body: { view: view.name, filter, limit: most },
        signal,
      }),
  });
  const byDay = groupByDay(data?.records ?? [], date);
  return (
    <div className="calendar">
      <Calendar
        value={month}
        onPanelChange={(next) => setMonth(next.startOf("month"))}
        onSelect={(day, { source }) => {
          if (source !== "date") setMonth(day.startOf("month"));
        }}
        cellRender={(day, { type }) =>
          type === "date" && (
            <ul className="calendar-day">
              {byDay.get(day.format("YYYY-MM-DD"))?.map((record) => (
                <li key={record.id}>
                  <Link
                    to="/apps/$app/$form/$record"
                    params={{ app: room.view.app, form: room.form.name, record: record.id }}
                  >
                    {record.title}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      />
    </div>
  );
}

function groupByDay(records: readonly RecordRow[], date: string): ReadonlyMap<string, readonly RecordRow[]> {
  const days = new Map<string, RecordRow[]>();
  for (const record of records) {
    const day = dayjs(String(record.data[date])).format("YYYY-MM-DD");
    days.set(day, [...(days.get(day) ?? []), record]);
  }
  return days;
}
