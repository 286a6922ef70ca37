import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordRow } from "../../contract/generated/contract.ts";
import { useTrash } from "../record/use-trash.tsx";
import type { Room } from "../records/use-room.ts";
import { useAbout } from "../../ui/i18n/use-about.ts";

/** The way back out of the trash. */
export function TrashActions({ room, record }: { room: Room; record: RecordRow }) {
  const { t } = useTranslation("list");
  const about = useAbout();
  const { restore } = useTrash(room);
  return (
    <Button
      size="small"
      aria-label={about(t("restore"), record.title)}
      loading={restore.isPending}
      onClick={() => restore.mutate(record)}
    >
      {t("restore")}
    </Button>
  );
}
