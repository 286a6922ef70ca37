import { useTranslation } from "react-i18next";
import type { ImpactFinding } from "../../runtime/contract/generated/contract.ts";
import type { BothTitles, ItemTitles } from "./item-titles.ts";

/** Says what a finding is about, and what would happen to how many records. */
export function useFindingWords({ before, after }: BothTitles): {
  subject(finding: ImpactFinding): string;
  effect(finding: ImpactFinding): string;
} {
  const { t, i18n } = useTranslation(["publish", "nouns"]);
  const called = (noun: "field" | "column" | "stage" | "option" | "form", title: string) =>
    t("publish:called", { noun: t(`nouns:${noun}`), title });
  const fieldCalled = (titles: ItemTitles, form: string, key: string) => {
    const [table = ""] = key.split("/");
    if (table === key) return called("field", titles.field(form, key));
    const whole = called("field", titles.field(form, table));
    return t("publish:within", { whole, part: called("column", titles.field(form, key)) });
  };
  return {
    subject({ kind, form, path, params, message, needs }) {
      const [, , , name = "", part, stage = ""] = path.split("/");
      const key = part === "columns" ? `${name}/${stage}` : name;
      switch (kind) {
        case "stage-removed":
          return called("stage", before.stage(form, name, stage));
        case "option-removed": {
          const field = String(params["field"]);
          const option = before.option(form, field, String(params["name"]));
          return t("publish:within", {
            whole: fieldCalled(before, form, field),
            part: called("option", option),
          });
        }
        case "field-removed":
        case "value-lost":
          return fieldCalled(before, form, key);
        case "required":
        case "value":
        case "unique":
          return fieldCalled(needs === null ? after : before, form, key);
        case "entry":
          return called("stage", after.stage(form, name, stage));
        case "form-removed":
          return called("form", before.form(form));
        case "form-returned":
          return called("form", after.form(form));
        case "grade":
          return t("nouns:grade");
        case "check":
          return t("publish:called", { noun: t("nouns:check"), title: message });
      }
    },
    effect: ({ kind, count, trashed }) => {
      const number = (value: number) => value.toLocaleString(i18n.language);
      const said = t(`publish:kind_${kind}`, { count, records: number(count) });
      return trashed === 0 ? said : t("publish:withTrashed", { said, records: number(trashed) });
    },
  };
}
