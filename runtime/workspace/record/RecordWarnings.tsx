import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordView } from "../../contract/generated/contract.ts";
import { fieldTitle } from "../../ui/display/field-title.ts";
import { fieldOf } from "../../ui/form/form-model.ts";
import type { Room } from "../records/use-room.ts";

interface RecordWarningsProps {
  readonly room: Room;
  readonly warnings: RecordView["warnings"];
  readonly onShow: (field: string) => void;
}

/** What a record does not meet though nobody is refused for it, each naming its field and leading to it. */
export function RecordWarnings({ room, warnings, onShow }: RecordWarningsProps) {
  const { t, i18n } = useTranslation("record");
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      className="form-alert"
      title={warnings.map(({ code, pointer, message }) => {
        const field = fieldOf(pointer);
        const title = room.form.fields.has(field) ? fieldTitle(room, field, i18n.language) : null;
        const said = title === null || message.includes(title) ? message : title + t("warningOf") + message;
        return (
          <div key={code + pointer}>
            {title === null ? (
              said
            ) : (
              <button type="button" className="text-link" onClick={() => onShow(field)}>
                {said}
              </button>
            )}
          </div>
        );
      })}
    />
  );
}
