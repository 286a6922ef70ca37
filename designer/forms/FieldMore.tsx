import { memo, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { takesKeyword } from "../../runtime/core/check/column-rules.ts";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import type { FieldPanelProps } from "../panels/field-panel.ts";
import { LengthPanel } from "../panels/LengthPanel.tsx";
import { PatternPanel } from "../panels/PatternPanel.tsx";
import { SwitchProperty } from "../panels/SwitchProperty.tsx";
import { Fold } from "../properties/Fold.tsx";
import { TextProperty } from "../properties/TextProperty.tsx";

interface FieldMoreProps extends FieldPanelProps {
  readonly placeholder: FieldSchema["x-placeholder"];
  readonly help: FieldSchema["x-help"];
  readonly column: boolean;
}

const keywords = ["x-placeholder", "x-help", "x-indexed", "x-declassify"] as const;
/** Kinds whose form is known already: how long they are, and a pattern besides, is rarely wanted. */
const lines: ReadonlySet<string> = new Set(["email", "phone", "url"]);

/** What is rarely said of a field: behind a line that tells how much of it is set. */
export const FieldMore = memo(function FieldMore(props: FieldMoreProps) {
  const { field, placeholder, help } = props;
  const { t } = useTranslation("forms");
  const said = { ...field, "x-placeholder": placeholder, "x-help": help };
  const count = keywords.filter((keyword) => said[keyword] !== undefined).length;
  return (
    <Fold title={t("more")} note={count === 0 ? undefined : t("moreSet", { count })}>
      <Inside {...props} />
    </Fold>
  );
});

function Inside(props: FieldMoreProps) {
  const { field, placeholder, help, column, set } = props;
  const { t } = useTranslation("forms");
  const kind = kindNameOf(field);
  const hint = useCallback((text: Text | undefined) => set("x-placeholder", text), [set]);
  const explain = useCallback((text: Text | undefined) => set("x-help", text), [set]);
  const index = useCallback((value: boolean) => set("x-indexed", value ? true : undefined), [set]);
  const show = useCallback((value: boolean) => set("x-declassify", value ? true : undefined), [set]);
  if (kind === undefined) return null;
  const takes = (keyword: keyof FieldSchema) => takesKeyword(kind, keyword, column);
  // What is kept as JSON has no index, and what is unique has one anyway.
  const indexable = kindOf(field).storage.column !== "json" && kind !== "serial";
  return (
    <>
      {takes("x-placeholder") && (
        <TextProperty
          label={t("placeholder")}
          help={t("placeholderHelp")}
          maxLength={200}
          optional
          value={placeholder}
          onChange={hint}
        />
      )}
      {takes("x-help") && !column && (
        <TextProperty
          label={t("longHelp")}
          help={t("longHelpHelp")}
          maxLength={4000}
          markdown
          optional
          value={help}
          onChange={explain}
        />
      )}
      {lines.has(kind) && <LengthPanel {...props} />}
      {lines.has(kind) && <PatternPanel {...props} />}
      {takes("x-indexed") && indexable && (
        <SwitchProperty
          label={t("indexed")}
          help={t("indexedHelp")}
          value={field["x-indexed"] === true}
          onChange={index}
        />
      )}
      {takes("x-declassify") && (
        <SwitchProperty
          label={t("declassify")}
          help={t("declassifyHelp")}
          value={field["x-declassify"] === true}
          onChange={show}
        />
      )}
    </>
  );
}
