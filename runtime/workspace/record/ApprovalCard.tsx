import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApprovalView, DecisionRequest, RecordView } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface ApprovalCardProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly approval: ApprovalView;
}

/** The approval that holds the record still: who has to decide, and the decision for whoever may take it. */
export function ApprovalCard({ room, record, approval }: ApprovalCardProps) {
  const { t, i18n } = useTranslation("record");
  const queryClient = useQueryClient();
  const [comment, setComment] = useState("");
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, room.app.defaultLocale);
  const decide = useMutation({
    mutationFn: (decision: DecisionRequest["decision"]) =>
      request(`${formPath(room.view.app, room.form.name)}/records/${record.id}/approvals/${approval.id}`, {
        method: "POST",
        body: { decision, ...(comment.trim() === "" ? {} : { comment: comment.trim() }) },
        revision: record.revision,
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  const stage = words(
    room.form.pipelines.get(record.pipeline ?? "")?.stages.get(approval.to)?.definition.title,
  );
  const titles = new Map(room.view.definition.roles?.map((role) => [role.name, words(role.title)]));
  const roles =
    approval.steps[approval.current]?.roles.map((role) => titles.get(role) ?? role).join(" / ") ?? "";
  return (
    <section className="panel panel-approval">
      <h2>{t("approvalWaits", { stage })}</h2>
      <p className="quiet">
        {t("approvalBy", { name: record.refs[approval.startedBy]?.title ?? "–", roles })}
      </p>
      {approval.comment !== null && <blockquote>{approval.comment}</blockquote>}
      {decide.isError && <Alert type="error" showIcon title={decide.error.message} className="form-alert" />}
      {approval.mine && (
        <>
          <Input.TextArea
            aria-label={t("decisionComment")}
            placeholder={t("decisionComment")}
            value={comment}
            autoSize={{ minRows: 1, maxRows: 5 }}
            onChange={(event) => setComment(event.target.value)}
          />
          <div className="approval-actions">
            <Button onClick={() => decide.mutate("return")} loading={decide.isPending}>
              {t("return")}
            </Button>
            <Button danger onClick={() => decide.mutate("reject")} loading={decide.isPending}>
              {t("reject")}
            </Button>
            <Button type="primary" onClick={() => decide.mutate("approve")} loading={decide.isPending}>
              {t("approve")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
