import { Outlet } from "@tanstack/react-router";
import { memo, useState } from "react";
import { LoadFailed } from "../../runtime/ui/frame/LoadFailed.tsx";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { DraftProvider } from "../draft/draft-context.ts";
import { WaitingRows } from "../drop/WaitingRows.tsx";
import { createLastRuns, LastRunsProvider, Testing } from "../tests/use-test-runs.ts";
import { createReviews, Reviewing, ReviewProvider } from "../review/use-review.ts";
import { useRoomPlace } from "../routes/place.ts";
import { ClashPanel } from "../clash/ClashPanel.tsx";
import { DesignerBar } from "./DesignerBar.tsx";
import { BeginAgain } from "./BeginAgain.tsx";
import { hasNoDraft } from "./has-no-draft.ts";
import { useOpenDraft } from "./use-open-draft.ts";

/** The frame of everything that shapes one app: its draft, the bar, and the room that is open. */
export function DesignerShell() {
  const { app } = useRoomPlace();
  const { draft, error, again } = useOpenDraft(app);
  if (hasNoDraft(error)) return <BeginAgain app={app} onBegun={again} />;
  if (error !== null) return <LoadFailed error={error} />;
  if (draft === null) return <PageSkeleton />;
  return (
    <DraftProvider value={draft}>
      <Reviewed />
    </DraftProvider>
  );
}

/** Renders once: each part within follows by itself what it shows of the place and the draft. */
const Reviewed = memo(function Reviewed() {
  const [reviews] = useState(createReviews);
  const [lastRuns] = useState(createLastRuns);
  return (
    <ReviewProvider value={reviews}>
      <LastRunsProvider value={lastRuns}>
        <Reviewing />
        <Testing />
        <div className="designer">
          <DesignerBar />
          <WaitingRows />
          <main id="content" className="designer-room" tabIndex={-1}>
            <Outlet />
          </main>
          <ClashPanel />
        </div>
      </LastRunsProvider>
    </ReviewProvider>
  );
});
