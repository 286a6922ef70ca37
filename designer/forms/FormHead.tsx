import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { textWith } from "../draft/text-with.ts";

/** The title of the form that is open, in the admin's language. */
export function FormHead({ form }: { form: FormDefinition }) {
  const { t, i18n } = useTranslation("forms");
  const run = useRun();
  const { defaultLocale } = useDocument();
  return (
    <Input
      variant="borderless"
      className="form-head"
      aria-label={t("formTitle")}
      maxLength={200}
      value={textIn(form.title, i18n.language, defaultLocale)}
      onChange={({ target }) =>
        run((document) =>
          changeItem(
            document,
            "form",
            ["forms", form.name],
            [[["title"], textWith(form.title, i18n.language, target.value)]],
          ),
        )
      }
    />
  );
}
