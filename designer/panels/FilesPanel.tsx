import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Property } from "../properties/Property.tsx";
import type { FieldPanelProps } from "./field-panel.ts";
import { NumberProperty } from "./NumberProperty.tsx";

const megabyte = 1_000_000;

/** Which files may be uploaded, and how large one may be. */
export function FilesPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  return (
    <>
      <Property label={t("accept")} help={t("acceptHelp")}>
        {(id) => (
          <Select
            id={id}
            mode="tags"
            value={field["x-accept"] ?? []}
            tokenSeparators={[",", " ", "，"]}
            options={["application/pdf", "image/*", ".docx", ".xlsx", ".pptx", ".zip"].map((value) => ({
              value,
            }))}
            onChange={(values: string[]) => set("x-accept", values.length === 0 ? undefined : values)}
          />
        )}
      </Property>
      <NumberProperty
        label={t("maxSize")}
        min={0.1}
        max={25}
        precision={1}
        value={field["x-maxSize"] === undefined ? undefined : field["x-maxSize"] / megabyte}
        onChange={(value) =>
          set("x-maxSize", typeof value === "number" ? Math.round(value * megabyte) : undefined)
        }
      />
    </>
  );
}
