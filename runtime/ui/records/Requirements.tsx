import { CheckOutlined } from "@ant-design/icons";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RequirementView } from "../../contract/generated/contract.ts";
import { fieldTitle } from "../display/field-title.ts";
import type { AppForm } from "./app-form.ts";

interface RequirementsProps {
  readonly room: AppForm;
  readonly requirements: readonly RequirementView[];
  /** What leads from an unmet requirement to where it is mended, by the fields that decide it. */
  readonly mend?: ((fields: readonly string[]) => ReactNode) | undefined;
}

/** Everything that a move asks for: what is missing first, each with a way to its field, then what is met. */
export function Requirements({ room, requirements, mend }: RequirementsProps) {
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
            {mend !== undefined && <span className="mend">{mend(fields)}</span>}
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
