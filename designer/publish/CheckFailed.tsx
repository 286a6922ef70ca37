import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { ProblemList } from "../review/ProblemList.tsx";
import { DraftNotSaved } from "./draft-not-saved.ts";

/** Why the draft could not be checked or published, in a sentence; nothing is lost by it. */
export function CheckFailed({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useTranslation(["publish", "design", "words"]);
  const problems = error instanceof HttpProblem ? error.problems : [];
  return (
    <Alert
      type={isStale(error) ? "warning" : "error"}
      showIcon
      className="form-alert"
      title={<Sentence error={error} />}
      description={isStale(error) || problems.length === 0 ? undefined : <ProblemList problems={problems} />}
      action={
        onRetry === undefined ? undefined : <Button onClick={onRetry}>{t("publish:checkAgain")}</Button>
      }
    />
  );
}

const isStale = (error: Error): boolean => error instanceof HttpProblem && error.status === 412;

function Sentence({ error }: { error: Error }) {
  const { t } = useTranslation(["publish", "design", "words"]);
  if (isStale(error)) return t("publish:stale");
  if (error instanceof DraftNotSaved) {
    const { saving } = error;
    if (saving.state === "refused") return t("design:refused", { message: saving.message });
    return saving.state === "clash" ? t("publish:clash") : t("publish:notSaved");
  }
  return error instanceof HttpProblem ? error.message : t("words:unexpected");
}
