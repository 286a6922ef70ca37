import { Alert, Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DecisionRequest } from "../../contract/generated/contract.ts";
import { roleTitles } from "../../core/transition/role-titles.ts";
import { textIn } from "../../core/definition/text.ts";
import type { AppForm } from "./app-form.ts";
import { GrowingText } from "../widgets/GrowingText.tsx";

interface ApprovalPanelProps {
  readonly room: AppForm;
  readonly pipeline: string | null;
  /** The stage to which it leads. */
  readonly to: string;
  /** Who asked for it. */
  readonly asker: string;
  /** The roles for whose decision it waits. */
  readonly roles: readonly string[];
  readonly comment: string | null;
  /** The reader may decide. */
  readonly mine: boolean;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onDecide: (decision: DecisionRequest) => void;
  readonly children?: ReactNode;
}

/** The approval that holds a record still: who has to decide, and the decision for whoever may take it. */
export function ApprovalPanel(props: ApprovalPanelProps) {
  const { room, pipeline, to, asker, roles, mine, busy, failure, onDecide } = props;
  const { t, i18n } = useTranslation("record");
  const [comment, setComment] = useState("");
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, room.app.defaultLocale);
  const stage = words(room.form.pipelines.get(pipeline ?? "")?.stages.get(to)?.definition.title);
  const decide = (decision: DecisionRequest["decision"]) =>
    onDecide({ decision, ...(comment.trim() === "" ? {} : { comment: comment.trim() }) });
  return (
    <section className="panel panel-approval">
      <h2>{t("approvalWaits", { stage })}</h2>
      <p className="quiet">
        {t("approvalBy", { name: asker, roles: roleTitles(room.app, roles).map(words).join(" / ") })}
      </p>
      {props.comment !== null && <blockquote>{props.comment}</blockquote>}
      {failure !== null && <Alert type="error" showIcon title={failure} className="form-alert" />}
      {props.children}
      {mine && (
        <>
          <GrowingText
            aria-label={t("decisionComment")}
            placeholder={t("decisionComment")}
            value={comment}
            least={1}
            most={5}
            onChange={(event) => setComment(event.target.value)}
          />
          <div className="approval-actions">
            <Button onClick={() => decide("return")} loading={busy}>
              {t("return")}
            </Button>
            <Button danger onClick={() => decide("reject")} loading={busy}>
              {t("reject")}
            </Button>
            <Button type="primary" onClick={() => decide("approve")} loading={busy}>
              {t("approve")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
