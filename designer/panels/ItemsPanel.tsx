import { useTranslation } from "react-i18next";
import type { FieldPanelProps } from "./field-panel.ts";
import { NumberProperty } from "./NumberProperty.tsx";

/** How many items a list may and must have. */
export function ItemsPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  return (
    <div className="property-pair">
      <NumberProperty
        label={t("minItems")}
        min={0}
        max={1000}
        precision={0}
        value={field.minItems}
        onChange={(value) => set("minItems", value)}
      />
      <NumberProperty
        label={t("maxItems")}
        min={1}
        max={1000}
        precision={0}
        value={field.maxItems}
        onChange={(value) => set("maxItems", value)}
      />
    </div>
  );
}
