import { useTranslation } from "react-i18next";
import type { ImpactFinding } from "../../runtime/contract/generated/contract.ts";
import type { BothTitles } from "./item-titles.ts";

/** Says what a finding is about, and what would happen to how many records. */
export function useFindingWords({ before, after }: BothTitles): {
  subject(finding: ImpactFinding): string;
  effect(finding: ImpactFinding): string;
} {
  const { t, i18n } = useTranslation(["publish", "nouns"]);
  const called = (noun: "field" | "stage" | "option" | "form", title: string) =>
    t("publish:called", { noun: t(`nouns:${noun}`), title });
  return {
    subject({ kind, form, path, params, message }) {
      const [, , , name = "", , stage = ""] = path.split("/");
      switch (kind) {
        case "stage-removed":
          return called("stage", before.stage(form, name, stage));
        case "option-removed": {
          const field = String(params["field"]);
          const option = before.option(form, field, String(params["name"]));
          return t("publish:within", {
            whole: called("field", before.field(form, field)),
            part: called("option", option),
          });
        }
        case "field-removed":
        case "value-lost":
          return called("field", before.field(form, name));
        case "required":
        case "value":
        case "unique":
          return called("field", after.field(form, name));
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
