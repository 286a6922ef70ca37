import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useRun } from "../draft/draft-context.ts";
import { FormulaEditor } from "../formula/FormulaEditor.tsx";
import { useNaming } from "../naming/use-naming.ts";
import { IconProperty } from "../properties/IconProperty.tsx";
import { TextProperty } from "../properties/TextProperty.tsx";
import { ChecksPanel } from "./ChecksPanel.tsx";

/** What can be said of the form as a whole. */
export function FormSettings({ form }: { form: FormDefinition }) {
  const { t } = useTranslation("forms");
  const run = useRun();
  const naming = useNaming();
  const set = (keyword: string, value: Json | undefined) =>
    run((document) => changeItem(document, "form", ["forms", form.name], [[[keyword], value]]));
  return (
    <>
      <div className="properties-head">
        <h2>{t("formSettings")}</h2>
      </div>
      <TextProperty
        label={t("title")}
        maxLength={200}
        value={form.title}
        onChange={(text) => set("title", text)}
        onLeave={() => naming("form", ["forms", form.name])}
      />
      <TextProperty
        label={t("formDescription")}
        wraps
        maxLength={1000}
        optional
        value={form.description}
        onChange={(text) => set("description", text)}
      />
      <IconProperty value={form.icon} onChange={(icon) => set("icon", icon)} />
      <FormulaEditor
        form={form.name}
        label={t("recordTitle")}
        help={t("recordTitleHelp")}
        value={form.recordTitle}
        onChange={(text) => {
          if (text.trim() !== "") set("recordTitle", text);
        }}
      />
      <ChecksPanel form={form} />
    </>
  );
}
