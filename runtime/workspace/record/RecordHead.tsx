import { MoreOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, TransitionView } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { GradeChip } from "../../ui/records/GradeChip.tsx";
import type { Room } from "../records/use-room.ts";
import { useAppTitle } from "../shell/use-app-title.ts";
import { HandOver } from "./HandOver.tsx";
import { useTrash } from "./use-trash.tsx";
import { copyText } from "../../ui/copy-text.ts";

interface RecordHeadProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly moves: readonly TransitionView[];
  readonly next: TransitionView | undefined;
  readonly onMove: (transition: TransitionView) => void;
}

/** The record's name, score and owner, the move that leads on, and everything else that can be done. */
export function RecordHead({ room, record, moves, next, onMove }: RecordHeadProps) {
  const { t, i18n } = useTranslation("record");
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [handing, setHanding] = useState(false);
  const { remove, restore } = useTrash(room);
  const { twin } = useAppTitle(room.view.app);
  const others = moves.filter((move) => move !== next && move.permitted);
  const owner = record.owner === null ? t("noOwner") : (record.refs[record.owner]?.title ?? t("noOwner"));
  const back = () =>
    void navigate({ to: "/apps/$app/$form", params: { app: room.view.app, form: room.form.name } });
  return (
    <header className="record-head">
      <div className="record-name">
        <button type="button" className="text-link quiet" onClick={back}>
          {textIn(room.form.definition.title, i18n.language, room.app.defaultLocale)}
          {twin !== null && ` · ${twin}`}
        </button>
        <h1>{record.title}</h1>
        <GradeChip room={room} record={record} />
        <Button size="small" shape="round" disabled={!record.rights.assign} onClick={() => setHanding(true)}>
          {t("owner", { ns: "words" })} <strong>{owner}</strong>
        </Button>
      </div>
      <div className="record-actions">
        {record.deletedAt !== undefined ? (
          <Button onClick={() => restore.mutate(record)}>{t("restore")}</Button>
        ) : (
          <>
            <Dropdown
              trigger={["click"]}
              menu={{
                items: [
                  ...others.map((move) => ({ key: `move:${move.name}`, label: move.title })),
                  ...(others.length > 0 ? [{ type: "divider" as const }] : []),
                  { key: "copy", label: t("copyLink") },
                  ...(record.rights.delete ? [{ key: "trash", label: t("trash"), danger: true }] : []),
                ],
                onClick: ({ key }) => {
                  const move = others.find(({ name }) => key === `move:${name}`);
                  if (move !== undefined) onMove(move);
                  if (key === "copy") {
                    void copyText(location.href).then((copied) =>
                      copied ? message.success(t("copied")) : message.info(location.href, 10),
                    );
                  }
                  if (key === "trash") remove.mutate(record, { onSuccess: back });
                },
              }}
            >
              <Button icon={<MoreOutlined />}>{t("more", { ns: "words" })}</Button>
            </Dropdown>
            {next !== undefined && !record.locked && (
              <Button type="primary" disabled={!next.permitted} onClick={() => onMove(next)}>
                {t("submit", { ns: "move", stage: next.toTitle })}
              </Button>
            )}
          </>
        )}
      </div>
      {handing && <HandOver room={room} record={record} onClose={() => setHanding(false)} />}
    </header>
  );
}
