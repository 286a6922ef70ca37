import { useTranslation } from "react-i18next";
import type { OptionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { ConditionEditor } from "../conditions/ConditionEditor.tsx";
import { LocaleFields } from "../texts/LocaleFields.tsx";
import { offeredWhen } from "./option-cascade.ts";

interface OptionDetailsProps {
  /** The name of the form. */
  readonly form: string;
  readonly option: OptionDefinition;
  readonly title: string;
  /** Options of a table's column are always offered: a row has no conditions. */
  readonly column: boolean;
  readonly onChange: (option: OptionDefinition) => void;
}

/** What is rarely said of an option: its title in every language, and when it is offered. */
export function OptionDetails({ form, option, title, column, onChange }: OptionDetailsProps) {
  const { t } = useTranslation("forms");
  return (
    <>
      <LocaleFields
        label={title}
        maxLength={200}
        value={option.title}
        onChange={(text) => {
          if (text !== undefined) onChange({ ...option, title: text });
        }}
      />
      {!column && (
        <ConditionEditor
          form={form}
          label={t("offeredWhen")}
          none={t("always")}
          condition={option["x-when"]}
          onChange={(when) => onChange(offeredWhen(option, when))}
        />
      )}
    </>
  );
}
