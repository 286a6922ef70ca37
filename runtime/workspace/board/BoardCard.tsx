import { memo } from "react";
import { useDraggable } from "@dnd-kit/react";
import { Button, Tooltip } from "antd";
import { MoreOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import type { RecordRow, References } from "../../contract/generated/contract.ts";
import type { Room } from "../records/use-room.ts";
import { daysBetween } from "../../ui/records/age.ts";
import { GradeChip } from "../../ui/records/GradeChip.tsx";
import { PersonMark } from "../../ui/display/PersonMark.tsx";
import { Money } from "../../ui/display/Money.tsx";
import { fieldTitle } from "../../ui/display/field-title.ts";
import { RecordValue } from "../../ui/records/RecordValue.tsx";
import type { CardFields } from "./card-fields.ts";
import { useWords } from "../../ui/i18n/use-words.ts";

interface BoardCardProps {
  readonly room: Room;
  readonly record: RecordRow;
  readonly refs: References;
  readonly fields: CardFields;
  readonly now: number;
  /** The how manieth of its column it is, from 1, and of how many where that is known. */
  readonly place: number;
  readonly of: number | null;
  readonly onMoveRequest: (record: RecordRow) => void;
  readonly onPrepare: (record: RecordRow) => void;
}

/** One record on the board: at most five lines, draggable by mouse, touch and keyboard. It stays as it is while others come. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { room, record, refs, fields, now, place, of, onMoveRequest, onPrepare } = props;
  const { t, language } = useWords("board");
  const { ref, isDragSource } = useDraggable({ id: record.id, data: { record }, disabled: record.locked });
  const show = (name: string) => <RecordValue room={room} record={record} refs={refs} name={name} />;
  const amount = fields.money === null ? undefined : record.data[fields.money];
  const money = room.form.fields.get(fields.money ?? "")?.schema;
  const currency = String(record.data[money?.["x-currencyField"] ?? ""] ?? money?.["x-currency"] ?? "");
  const owner = record.owner === null ? undefined : refs[record.owner]?.title;
  const stalled = record.stallsAt !== null && Date.parse(record.stallsAt) < now;
  const days = record.stageSince === null ? 0 : daysBetween(record.stageSince, now);
  return (
    <article
      ref={ref}
      className={isDragSource ? "card card-held" : "card"}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- picked up with the space bar, moved with M
      tabIndex={0}
      aria-label={record.title}
      aria-posinset={place}
      aria-setsize={of ?? -1}
      title={t("dragHint")}
      onPointerEnter={() => onPrepare(record)}
      onFocus={() => onPrepare(record)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === "m" || event.key === "M") onMoveRequest(record);
        if (event.key === "Enter") event.currentTarget.querySelector("a")?.click();
      }}
    >
      <div className="card-line">
        <Link
          to="/apps/$app/$form/$record"
          params={{ app: room.view.app, form: room.form.name, record: record.id }}
          className="card-title"
          title={record.title}
          draggable={false}
        >
          {record.title}
        </Link>
        {fields.score && <GradeChip room={room} record={record} />}
      </div>
      {fields.subtitle !== null && <div className="card-subtitle">{show(fields.subtitle)}</div>}
      <div className="card-line">
        <strong>{typeof amount === "number" && <Money currency={currency} value={amount} />}</strong>
        {record.locked ? (
          <span className="card-warn">{t("waiting")}</span>
        ) : (
          <span className={stalled ? "card-warn" : "quiet"}>
            {t(stalled ? "stalled" : "days", { count: days })}
          </span>
        )}
      </div>
      <div className="card-line card-foot">
        <span className="quiet card-next">
          {fields.foot
            .filter((name) => record.data[name] !== undefined)
            .map((name) => (
              <span key={name}>
                {fieldTitle(room, name, language)} {show(name)}
              </span>
            ))}
        </span>
        {fields.owner && owner !== undefined && (
          <Tooltip title={owner}>
            <span role="img" aria-label={owner}>
              <PersonMark name={owner} size={20} />
            </span>
          </Tooltip>
        )}
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined />}
          aria-label={`${t("moveTo")} ${record.title}`}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => onMoveRequest(record)}
        />
      </div>
    </article>
  );
});
