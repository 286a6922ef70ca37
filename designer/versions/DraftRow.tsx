import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { useDraft, useDraftState } from "../draft/draft-context.ts";
import { useReview } from "../review/use-review.ts";

interface DraftRowProps {
  readonly app: string;
  /** How many differences it has to what is published; null while that is not known. */
  readonly changes: number | null;
}

/** The draft: how far it is from what is published, and the way back to that. */
export function DraftRow({ app, changes }: DraftRowProps) {
  const { t } = useTranslation("versions");
  const { modal, message } = App.useApp();
  const draft = useDraft();
  const base = useDraftState((state) => state.base);
  const { problems } = useReview();
  const discard = useMutation({
    mutationFn: async () => {
      await draft.flush();
      const { revision } = draft.state();
      await request(`/apps/${encodeURIComponent(app)}/draft`, { method: "DELETE", revision }).catch(
        (error: unknown) => {
          // Where nobody has begun a draft, there is none to discard.
          if (!(error instanceof HttpProblem) || error.status !== 404) throw error;
        },
      );
      await draft.reload();
    },
    onError: (error) => void message.error(error.message),
  });
  if (base === null) return null;
  const version = String(base);
  return (
    <li className="version-row">
      <strong>{t("draft")}</strong>
      <span className="quiet version-facts">
        {problems !== null && problems.length > 0 && changes === null
          ? t("draftUnsound")
          : changes === 0
            ? t("draftSame", { version })
            : changes !== null && t("draftChanges", { count: changes, version })}
      </span>
      {changes !== 0 && (
        <Button
          size="small"
          danger
          loading={discard.isPending}
          onClick={() =>
            modal.confirm({
              title: t("discardSure", { version }),
              content: t("discardLead"),
              okText: t("discard"),
              okButtonProps: { danger: true },
              onOk: () => discard.mutate(),
            })
          }
        >
          {t("discard")}
        </Button>
      )}
    </li>
  );
}
