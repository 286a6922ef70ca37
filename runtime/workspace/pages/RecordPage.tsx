import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { textIn } from "../../core/definition/text.ts";
import { PageSkeleton } from "../../ui/frame/PageSkeleton.tsx";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { RecordSheet } from "../record/RecordSheet.tsx";
import { recordQuery } from "../records/record-queries.ts";
import { useRoom } from "../records/use-room.ts";
import { useAppTitle } from "../shell/use-app-title.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";

/** One record on a page of its own. */
export function RecordPage() {
  const { app, form, record } = useParams({ from: "/shell/apps/$app/$form/$record" });
  const room = useRoom(app, form);
  // It does not suspend: React shows what has suspended 300 ms after its fallback at the earliest, however soon it is there.
  const { data: view } = useQuery({
    ...recordQuery(app, form, record),
    throwOnError: (_error, { state }) => state.data === undefined,
  });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { i18n } = useTranslation();
  const formTitle = textIn(room.form.definition.title, i18n.language, room.app.defaultLocale);
  usePageTitle(view?.title ?? "", formTitle, useAppTitle(app).title);
  if (session === null) return null;
  if (view === undefined) return <PageSkeleton />;
  return <RecordSheet key={record} room={room} record={view} session={session} />;
}
