import { CatchBoundary } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import "../../runtime/ui/records/records.css";
import { useCompiled } from "../draft/use-compiled.ts";
import { ProblemList, type SaidProblem } from "../review/ProblemList.tsx";
import { useReview } from "../review/use-review.ts";
import { useRoomPlace } from "../routes/place.ts";
import { TrialSheet } from "./TrialSheet.tsx";
import "./try.css";

/** Fills and moves a record of the draft as any role in any stage; nothing of it is saved. */
export function TryPage() {
  const { t, i18n } = useTranslation("try");
  const place = useRoomPlace();
  const app = useCompiled();
  const { problems } = useReview();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const form = app?.forms.get(place.form ?? "") ?? [...(app?.forms.values() ?? [])][0];
  const said = (problems ?? []).map((problem) => ({
    ...problem,
    message: explainProblem(problem, i18n.language),
  }));
  const sheet = () => {
    if (app === null) return <NotYet problems={said} />;
    if (form === undefined || session === null) return <Empty description={t("noForms")} />;
    return <TrialSheet key={form.name} app={app} form={form} me={session.user.id} problems={said} />;
  };
  return (
    <div className="try-room">
      <h1 className="for-readers">{t("title")}</h1>
      <CatchBoundary getResetKey={() => app} errorComponent={() => <NotYet problems={said} />}>
        {sheet()}
      </CatchBoundary>
    </div>
  );
}

/** A draft may hold what no engine can compute, such as a duration that is none. */
function NotYet({ problems }: { problems: readonly SaidProblem[] }) {
  const { t } = useTranslation("try");
  return (
    <div className="try-sheet">
      <p>{t("notYet")}</p>
      <ProblemList problems={problems} />
    </div>
  );
}
