import { Modal, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView } from "../../contract/generated/contract.ts";
import type { Json } from "../../core/json.ts";
import { FieldValue } from "../../ui/display/FieldValue.tsx";
import { fieldTitle } from "../../ui/display/field-title.ts";
import type { Room } from "../records/use-room.ts";
import type { FieldConflict } from "./conflicting-fields.ts";

interface ConflictDialogProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly conflict: readonly FieldConflict[];
  /** The chosen value of each field. */
  readonly onSettle: (values: { readonly [field: string]: Json }) => void;
}

/** Two people changed the same fields: one chooses field by field, nothing is silently overwritten. */
export function ConflictDialog({ room, record, conflict, onSettle }: ConflictDialogProps) {
  const { t, i18n } = useTranslation("record");
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const title = (id: string) => record.refs[id]?.title;
  const show = (name: string, value: Json) => {
    const field = room.form.fields.get(name);
    if (field === undefined || value === null) return t("empty", { ns: "words" });
    return <FieldValue app={room.app} field={field} value={value} title={title} data={record.data} />;
  };
  return (
    <Modal
      open
      closable={false}
      title={t("conflict")}
      cancelButtonProps={{ style: { display: "none" } }}
      okText={t("conflictSave")}
      onOk={() =>
        onSettle(
          Object.fromEntries(
            conflict.map((each) => [each.field, theirs.has(each.field) ? each.theirs : each.mine]),
          ),
        )
      }
    >
      <p>{t("conflictLead")}</p>
      {conflict.map(({ field, mine, theirs: other }) => (
        <div key={field} className="conflict">
          <strong>{fieldTitle(room, field, i18n.language)}</strong>
          <Segmented<string>
            aria-label={fieldTitle(room, field, i18n.language)}
            block
            vertical
            value={theirs.has(field) ? "theirs" : "mine"}
            onChange={(choice) => {
              const next = new Set(theirs);
              if (choice === "theirs") next.add(field);
              else next.delete(field);
              setTheirs(next);
            }}
            options={[
              {
                value: "mine",
                label: (
                  <span>
                    {t("mineValue")}: {show(field, mine)}
                  </span>
                ),
              },
              {
                value: "theirs",
                label: (
                  <span>
                    {t("theirsValue")}: {show(field, other)}
                  </span>
                ),
              },
            ]}
          />
        </div>
      ))}
    </Modal>
  );
}
