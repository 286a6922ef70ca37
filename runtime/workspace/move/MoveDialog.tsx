import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Alert, Modal, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordRow, TransitionView } from "../../contract/generated/contract.ts";
import { recordQuery } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { MoveForm } from "./MoveForm.tsx";

interface MoveDialogProps {
  readonly room: Room;
  readonly record: Pick<RecordRow, "id">;
  readonly transition: TransitionView;
  readonly onClose: () => void;
}

/** What a move still needs, asked for in one small form; the move happens with it. */
export function MoveDialog({ room, record, transition, onClose }: MoveDialogProps) {
  const { t } = useTranslation("move");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const loaded = useQuery(recordQuery(room.view.app, room.form.name, record.id));
  if (loaded.data !== undefined && session !== null) {
    return (
      <MoveForm
        room={room}
        record={loaded.data}
        session={session}
        transition={transition}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal open title={t("title", { stage: transition.toTitle })} footer={null} onCancel={onClose}>
      {loaded.isError ? (
        <Alert type="error" title={loaded.error.message} />
      ) : (
        <Skeleton active title={false} />
      )}
    </Modal>
  );
}
