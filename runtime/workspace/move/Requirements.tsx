import { CheckOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { RequirementView } from "../../contract/generated/contract.ts";
import { MendLinks } from "./MendLinks.tsx";
import { fieldTitle } from "../../ui/display/field-title.ts";
import type { Room } from "../records/use-room.ts";

interface RequirementsProps {
  readonly room: Room;
  readonly record: { readonly id: string; readonly title: string };
  readonly requirements: readonly RequirementView[];
  /** Leads to the first field that decides an unmet requirement. */
  readonly onFill?: (field: string) => void;
}

/** Everything that a move asks for: what is missing first, each with a way to its field, then what is met. */
export function Requirements({ room, record, requirements, onFill }: RequirementsProps) {
  const { t, i18n } = useTranslation("move");
  const missing = requirements.filter(({ met }) => !met);
  const met = new Set(
    requirements
      .filter((each) => each.met)
      .flatMap(({ fields }) => fields.map((name) => fieldTitle(room, name, i18n.language))),
  );
  return (
    <ul className="requirements">
      {missing.map(({ kind, name, message, fields }) => (
        <li key={`${kind}-${name}`} className="requirement-missing">
          <span className="requirement-mark" aria-hidden="true" />
          <span>
            {message}
            <MendLinks room={room} record={record} fields={fields} onFill={onFill} />
          </span>
        </li>
      ))}
      {met.size > 0 && (
        <li className="requirement-met">
          <CheckOutlined aria-hidden="true" />
          <span>
            {t("met")}
            {[...met].join(t("separator"))}
          </span>
        </li>
      )}
    </ul>
  );
}
