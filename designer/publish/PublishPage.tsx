import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRoomPlace } from "../routes/place.ts";
import { PublishedNotice } from "./PublishedNotice.tsx";
import { PublishSheet } from "./PublishSheet.tsx";
import "./publish.css";

/** What publishing the draft would do, and the button that does it; afterwards, what has happened. */
export function PublishPage() {
  const { t } = useTranslation("publish");
  const { app } = useRoomPlace();
  const [published, setPublished] = useState<number | null>(null);
  return (
    <div className="publish-room">
      <h1 className="publish-title">{t("title")}</h1>
      {published === null ? (
        <PublishSheet app={app} onPublished={setPublished} />
      ) : (
        <PublishedNotice app={app} version={published} onRestored={() => setPublished(null)} />
      )}
    </div>
  );
}
