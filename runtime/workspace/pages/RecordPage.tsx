import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { RecordSheet } from "../record/RecordSheet.tsx";
import { recordQuery } from "../records/record-queries.ts";
import { useRoom } from "../records/use-room.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";

/** One record on a page of its own. */
export function RecordPage() {
  const { app, form, record } = useParams({ from: "/shell/apps/$app/$form/$record" });
  const room = useRoom(app, form);
  const { data: view } = useSuspenseQuery(recordQuery(app, form, record));
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (session === null) return null;
  return <RecordSheet key={record} room={room} record={view} session={session} />;
}
