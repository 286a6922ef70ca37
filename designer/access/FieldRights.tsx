import { Button, Drawer, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  AccessDefinition,
  FieldRight,
  FormDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/path.ts";

interface FieldRightsProps {
  readonly form: FormDefinition;
  readonly entry: AccessDefinition;
  readonly at: Path;
  readonly title: string;
}

const choices = ["edit", "read", "hidden"] as const;

/** Which fields a role may change, only see, or not see at all; what is said of single stages is kept. */
export function FieldRights({ form, entry, at, title }: FieldRightsProps) {
  const { t, i18n } = useTranslation("access");
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  const [open, setOpen] = useState(false);
  const limited = Object.keys(entry.fields ?? {}).length;
  const rightOf = (field: string): FieldRight => {
    const rule = entry.fields?.[field];
    return rule === undefined ? "edit" : typeof rule === "string" ? rule : (rule.default ?? "edit");
  };
  const set = (field: string, right: FieldRight) => {
    const rule = entry.fields?.[field];
    const staged = typeof rule === "object" ? { ...rule, default: right } : null;
    const { [field]: _former, ...others } = entry.fields ?? {};
    const value = staged ?? (right === "edit" ? undefined : right);
    const last = value === undefined && Object.keys(others).length === 0;
    run((document) =>
      changeItem(document, "access", at, last ? [[["fields"], undefined]] : [[["fields", field], value]]),
    );
  };
  const extent = limited === 0 ? t("allFields") : t("limited", { count: limited });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`${title}: ${t("fields")}: ${extent}`}>
        {extent}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={420} title={t("fieldsOf", { title })}>
        {Object.entries(form.schema.properties).map(([name, field]) => {
          const label = textIn(field.title ?? name, i18n.language, defaultLocale);
          return (
            <div key={name} className="field-right">
              <span>
                {label}
                {typeof entry.fields?.[name] === "object" && <small className="quiet"> {t("byStage")}</small>}
              </span>
              <Segmented<FieldRight>
                size="small"
                aria-label={label}
                value={rightOf(name)}
                options={choices.map((value) => ({ value, label: t(`right_${value}`) }))}
                onChange={(right) => set(name, right)}
              />
            </div>
          );
        })}
      </Drawer>
    </>
  );
}
