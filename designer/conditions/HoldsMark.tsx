import { CheckOutlined, CloseOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useConditionRoom } from "./condition-room.ts";
import type { ConditionNode } from "./condition-tree.ts";
import { writeTree } from "./write-tree.ts";

/** Whether a part of a condition holds of the record that it is tried on. */
export function HoldsMark({ node }: { node: ConditionNode }) {
  const { holds } = useConditionRoom();
  const written = writeTree(node);
  const outcome = written === undefined ? undefined : holds(written);
  return outcome === undefined ? null : <OutcomeMark holds={outcome} />;
}

/** A tick or a cross, also for those who do not see its colour. */
export function OutcomeMark({ holds }: { holds: boolean }) {
  const { t } = useTranslation("conditions");
  return (
    <span className={holds ? "condition-mark condition-holds" : "condition-mark condition-fails"}>
      {holds ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />}
      <span className="for-readers">{t(holds ? "holds" : "fails")}</span>
    </span>
  );
}
