import { Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { NotFound } from "../../runtime/ui/frame/NotFound.tsx";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { rooms } from "../rooms.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { RoomGuard } from "./RoomGuard.tsx";

/** The room that the address names; the first one where it names none. */
export function RoomPage() {
  const { t } = useTranslation("rooms");
  const { app, room, form, pipeline } = useRoomPlace();
  const go = useGo();
  const first = rooms[0]?.name;
  useEffect(() => {
    if (room === "" && first !== undefined) go({ app, room: first }, true);
  }, [app, room, first, go]);
  if (room === "") return <PageSkeleton />;
  const found = rooms.find(({ name }) => name === room);
  if (found === undefined) return <NotFound />;
  return (
    <RoomGuard room={[room, form, pipeline].join("/")}>
      <Suspense fallback={<PageSkeleton heading={t(found.name)} />}>
        <found.Page />
      </Suspense>
    </RoomGuard>
  );
}
