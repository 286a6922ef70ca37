import { useTranslation } from "react-i18next";
import type { FieldPanelProps } from "./field-panel.ts";
import { NumberProperty } from "./NumberProperty.tsx";

/** The least and the greatest that a number may be. */
export function BoundsPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  return (
    <div className="property-pair">
      <NumberProperty
        label={t("minimum")}
        value={field.minimum}
        onChange={(value) => set("minimum", value)}
      />
      <NumberProperty
        label={t("maximum")}
        value={field.maximum}
        onChange={(value) => set("maximum", value)}
      />
    </div>
  );
}
