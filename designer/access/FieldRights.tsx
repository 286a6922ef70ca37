import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessDefinition, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import type { FieldRule } from "./field-rule.ts";
import { FieldRightRow } from "./FieldRightRow.tsx";
import { formStages } from "./form-stages.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

interface FieldRightsProps {
  readonly form: FormDefinition;
  readonly entry: AccessDefinition;
  readonly at: Path;
  readonly title: string;
}

/** Which fields a role may change, only see, or not see at all, everywhere or in single stages. */
export function FieldRights({ form, entry, at, title }: FieldRightsProps) {
  const { t, i18n } = useTranslation("access");
  const about = useAbout();
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  const [open, setOpen] = useState(false);
  const stages = formStages(form);
  const limited = Object.keys(entry.fields ?? {}).length;
  const set = (field: string, rule: FieldRule) => {
    const { [field]: _former, ...others } = entry.fields ?? {};
    const last = rule === undefined && Object.keys(others).length === 0;
    const value = rule as unknown as Json | undefined;
    run((document) =>
      changeItem(document, "access", at, last ? [[["fields"], undefined]] : [[["fields", field], value]]),
    );
  };
  const extent = limited === 0 ? t("allFields") : t("limited", { count: limited });
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={about(about(title, t("fields")), extent)}
      >
        {extent}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size="min(520px, 100vw)"
        title={t("fieldsOf", { title })}
      >
        {Object.entries(form.schema.properties).map(([name, field]) => (
          <FieldRightRow
            key={name}
            label={textIn(field.title ?? name, i18n.language, defaultLocale)}
            rule={entry.fields?.[name]}
            stages={stages}
            onChange={(rule) => set(name, rule)}
          />
        ))}
      </Drawer>
    </>
  );
}
