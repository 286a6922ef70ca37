import { useTranslation } from "react-i18next";
import type { Path } from "../draft/edits/path.ts";
import { problemPlace } from "../review/problem-place.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";

/** Leads to the room in which the thing at a path is clicked together; nothing where there is none. */
export function ShowInRoom({ at }: { at: Path }) {
  const { t } = useTranslation(["json", "rooms"]);
  const { app } = useRoomPlace();
  const place = problemPlace(at);
  if (place.room === "json") return null;
  return (
    <DesignLink place={{ app, ...place }}>
      {t("json:showIn", { room: t(`rooms:${place.room as "forms"}`) })}
    </DesignLink>
  );
}
