import { Outlet } from "@tanstack/react-router";
import { LoadFailed } from "../../runtime/ui/frame/LoadFailed.tsx";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { DraftProvider } from "../draft/draft-context.ts";
import { WaitingRows } from "../drop/WaitingRows.tsx";
import { TestRunsProvider, useTesting } from "../tests/use-test-runs.ts";
import { ReviewProvider, useReviewing } from "../review/use-review.ts";
import { usePlace } from "../routes/place.ts";
import { ClashDialog } from "../clash/ClashDialog.tsx";
import { DesignerBar } from "./DesignerBar.tsx";
import { useOpenDraft } from "./use-open-draft.ts";

/** The frame of everything that shapes one app: its draft, the bar, and the room that is open. */
export function DesignerShell() {
  const { app } = usePlace();
  const { draft, error } = useOpenDraft(app);
  if (error !== null) return <LoadFailed error={error} />;
  if (draft === null) return <PageSkeleton />;
  return (
    <DraftProvider value={draft}>
      <Reviewed />
    </DraftProvider>
  );
}

function Reviewed() {
  const review = useReviewing();
  const tests = useTesting();
  return (
    <ReviewProvider value={review}>
      <TestRunsProvider value={tests}>
        <div className="designer">
          <DesignerBar />
          <WaitingRows />
          <main id="content" className="designer-room" tabIndex={-1}>
            <Outlet />
          </main>
          <ClashDialog />
        </div>
      </TestRunsProvider>
    </ReviewProvider>
  );
}
