import { useTranslation } from "react-i18next";
import { Property } from "../properties/Property.tsx";
import { TypedInput } from "../properties/TypedInput.tsx";
import type { FieldPanelProps } from "./field-panel.ts";

/** The form that a text must have, as a regular expression. */
export function PatternPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  return (
    <Property label={t("pattern")} help={t("patternHelp")}>
      {(id) => (
        <TypedInput
          id={id}
          maxLength={500}
          placeholder="^[A-Z]{2}\d{4}$"
          value={field.pattern ?? ""}
          onCommit={(text) => set("pattern", text === "" ? undefined : text)}
        />
      )}
    </Property>
  );
}
