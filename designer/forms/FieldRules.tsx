import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useRun } from "../draft/draft-context.ts";
import type { FieldPanelProps } from "../panels/field-panel.ts";
import { RuleProperty } from "../panels/RuleProperty.tsx";
import { SwitchProperty } from "../panels/SwitchProperty.tsx";

const derived = new Set(["formula", "rollup", "serial"]);
const uniqueKinds = new Set(["text", "email", "phone", "url", "integer", "number", "date"]);

/** Whether a field must be filled in, must differ between records, may be changed, is searched by often. */
export function FieldRules({ form, name, field, at, set, column }: FieldPanelProps & { column: boolean }) {
  const { t } = useTranslation("forms");
  const run = useRun();
  const kind = kindNameOf(field);
  const owner = at.slice(0, -2);
  const names = (column ? columnsRequired(form, at) : form.schema.required) ?? [];
  const require = (wanted: boolean) => {
    const next = wanted ? [...names, name] : names.filter((each) => each !== name);
    run((document) =>
      changeItem(document, column ? "column" : "field", owner, [
        [["required"], next.length === 0 ? undefined : next],
      ]),
    );
  };
  if (kind === undefined) return null;
  const visible = !column && (
    <RuleProperty
      form={form.name}
      field={field}
      keyword="x-visibleWhen"
      label={t("visibleWhen")}
      none={t("always")}
      set={set}
    />
  );
  if (derived.has(kind)) return visible;
  return (
    <>
      {visible}
      <SwitchProperty label={t("required")} value={names.includes(name)} onChange={require} />
      {!column && !names.includes(name) && (
        <RuleProperty
          form={form.name}
          field={field}
          keyword="x-requiredWhen"
          label={t("requiredWhen")}
          none={t("never")}
          set={set}
        />
      )}
      {!column && (
        <SwitchProperty
          label={t("readOnly")}
          help={t("readOnlyHelp")}
          value={field.readOnly === true}
          onChange={(value) => set("readOnly", value ? true : undefined)}
        />
      )}
      {!column && field.readOnly !== true && (
        <RuleProperty
          form={form.name}
          field={field}
          keyword="x-readOnlyWhen"
          label={t("readOnlyWhen")}
          none={t("never")}
          set={set}
        />
      )}
      {!column && uniqueKinds.has(kind) && (
        <SwitchProperty
          label={t("unique")}
          help={t("uniqueHelp")}
          value={field["x-unique"] === true}
          onChange={(value) => set("x-unique", value ? true : undefined)}
        />
      )}
    </>
  );
}

function columnsRequired(form: FormDefinition, at: readonly string[]): readonly string[] | undefined {
  return form.schema.properties[at[4] ?? ""]?.items?.required;
}
