import { CatchBoundary } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailed } from "../../runtime/ui/frame/LoadFailed.tsx";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { useDocument } from "../draft/draft-context.ts";
import { ProblemList } from "../review/ProblemList.tsx";
import { useProblemWords } from "../review/use-problem-words.ts";
import { useReview } from "../review/use-review.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";

/**
 * Holds a room that takes the draft for an app. Where the draft is of another shape, as programs may send it, it says
 * what is wrong in it instead, and where that is mended.
 */
export function RoomGuard({ room, children }: { room: string; children: ReactNode }) {
  return (
    <CatchBoundary
      getResetKey={() => room}
      errorComponent={({ error, reset }) => <Unshown error={error} again={reset} />}
    >
      {children}
    </CatchBoundary>
  );
}

function Unshown({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation("design");
  const { app } = useRoomPlace();
  const document = useDocument();
  const { problems } = useReview();
  const words = useProblemWords();
  const failed = useRef(document);
  useEffect(() => {
    // Mended, undone or merged: the room may show it by now.
    if (failed.current !== document) again();
  }, [document, again]);
  if (problems === null) return <PageSkeleton />;
  if (problems.length === 0) return <LoadFailed error={error} />;
  return (
    <div className="room-unshown">
      <h1>{t("unshown")}</h1>
      <p>{t("unshownLead")}</p>
      <ProblemList inFiles problems={problems.map((problem) => ({ ...problem, message: words(problem) }))} />
      <p>
        <DesignLink place={{ app, room: "json" }}>{t("unshownJson")}</DesignLink>
      </p>
    </div>
  );
}
