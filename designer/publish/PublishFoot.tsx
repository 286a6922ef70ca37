import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import type { Blocked } from "./blocked-by.ts";
import { GrowingText } from "../../runtime/ui/widgets/GrowingText.tsx";

interface PublishFootProps {
  readonly version: number;
  readonly base: number | null;
  /** What keeps it from being published; null where nothing does. */
  readonly blocked: Blocked | null;
  /** What restoring the version up to now gives back of records. */
  readonly promise: "promise" | "promiseForm" | "promiseDropped";
  readonly publishing: boolean;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onPublish: () => void;
}

/** The note for colleagues and the button that publishes. */
export function PublishFoot(props: PublishFootProps) {
  const { version, base, blocked, promise, publishing, note, onNote, onPublish } = props;
  const { t } = useTranslation("publish");
  const { app } = useRoomPlace();
  return (
    <footer className="publish-foot">
      <label>
        {t("note")}
        <GrowingText
          value={note}
          maxLength={2000}
          least={1}
          most={6}
          placeholder={t("notePlaceholder")}
          onChange={({ target }) => onNote(target.value)}
        />
      </label>
      <div className="publish-actions">
        <span className="quiet" id="publish-why" role="status">
          {blocked !== null ? (
            <button type="button" className="text-link" onClick={() => lead(blocked.at)}>
              {t(blocked.why, { count: blocked.count })}
            </button>
          ) : base === null ? (
            t("firstPromise")
          ) : (
            t(promise, { version: String(base) })
          )}
        </span>
        <DesignLink place={{ app }} className="publish-back">
          {t("back")}
        </DesignLink>
        <Button
          type="primary"
          disabled={blocked !== null}
          loading={publishing}
          aria-describedby="publish-why"
          onClick={onPublish}
        >
          {t("publish", { version: String(version) })}
        </Button>
      </div>
    </footer>
  );
}

/** Brings what keeps from publishing into view, and the keyboard to it. */
function lead(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}
