import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { VersionView } from "../../runtime/contract/generated/contract.ts";
import type { Json } from "../../runtime/core/json.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { useDraft, useDraftState, useRun } from "../draft/draft-context.ts";
import { editsBetween } from "../draft/edits/edits-between.ts";
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
  const run = useRun();
  const base = useDraftState((state) => state.base);
  const { problems } = useReview();
  const discard = useMutation({
    mutationFn: async () => {
      const path = `/apps/${encodeURIComponent(app)}/versions/${String(base)}`;
      const { definition } = await request<VersionView>(path);
      // A step like others rather than a removal: it can be undone, by whoever took it and after a reload.
      run((document) => ({
        label: { verb: "replace", noun: "app", title: definition.title },
        edits: editsBetween(document, definition as unknown as Json),
      }));
      await draft.flush();
    },
    onSuccess: () => void message.success(t("discarded", { version: String(base) })),
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
