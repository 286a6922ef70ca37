import { Link } from "@tanstack/react-router";
import { createContext, memo, useContext } from "react";
import { Clipped } from "../../ui/display/Clipped.tsx";
import { RecordValue } from "../../ui/records/RecordValue.tsx";
import type { Room } from "../records/use-room.ts";
import type { LoadedRow } from "./loaded-row.ts";

/** The room of the list around a cell. Cells are drawn again with their row only, and follow this by themselves. */
export const ListRoomContext = createContext<Room | null>(null);

/** One value of a row; that of the title leads to the record. */
export const ListCell = memo(function ListCell({
  row: { record, refs },
  name,
  isTitle,
}: {
  row: LoadedRow;
  name: string;
  isTitle: boolean;
}) {
  const room = useContext(ListRoomContext);
  if (room === null) return null;
  const value = <RecordValue room={room} record={record} refs={refs} name={name} />;
  const hasValue = room.form.fields.has(name) && record.data[name] !== undefined;
  return (
    <Clipped className="list-cell">
      {isTitle ? (
        <Link
          to="/apps/$app/$form/$record"
          params={{ app: room.view.app, form: room.form.name, record: record.id }}
          className="list-title"
        >
          {hasValue ? value : record.title}
        </Link>
      ) : (
        value
      )}
    </Clipped>
  );
});
