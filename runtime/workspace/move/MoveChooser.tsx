import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Modal, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordRow, TransitionView } from "../../contract/generated/contract.ts";
import { transitionsQuery } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface MoveChooserProps {
  readonly room: Room;
  readonly record: RecordRow;
  readonly onChoose: (transition: TransitionView) => void;
  readonly onClose: () => void;
}

/** The moves that leave a record's stage as a list: the way without dragging. */
export function MoveChooser({ room, record, onChoose, onClose }: MoveChooserProps) {
  const { t } = useTranslation("board");
  const query = useQuery(transitionsQuery(room.view.app, room.form.name, record.id));
  const moves = query.data?.transitions ?? [];
  return (
    <Modal open title={`${t("moveTo")} ${record.title}`} footer={null} onCancel={onClose} width={440}>
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <Alert type="error" title={query.error.message} />}
      {query.isSuccess && moves.length === 0 && (
        <p className="quiet">{record.locked ? t("locked") : t("noMoves")}</p>
      )}
      <ul className="move-list">
        {moves.map((transition) => (
          <li key={transition.name}>
            <Button block disabled={!transition.permitted} onClick={() => onChoose(transition)}>
              {transition.title}
            </Button>
            <span className="quiet">
              {!transition.permitted
                ? t("notPermitted")
                : transition.problems.length > 0 && t("missing", { count: transition.problems.length })}
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
