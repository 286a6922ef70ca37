import { useTranslation } from "react-i18next";
import { Property } from "../properties/Property.tsx";
import { TypedInput } from "../properties/TypedInput.tsx";
import type { FieldPanelProps } from "./field-panel.ts";

/** How numbers are made: text with the date in it, and zeros for the number. */
export function SerialPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  return (
    <Property label={t("serialPattern")} help={t("serialHelp")}>
      {(id) => (
        <TypedInput
          id={id}
          maxLength={60}
          value={field["x-pattern"] ?? ""}
          onCommit={(text) => {
            if (text !== "") set("x-pattern", text);
          }}
        />
      )}
    </Property>
  );
}
