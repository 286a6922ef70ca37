import { useTranslation } from "react-i18next";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale, useDraftState } from "../draft/draft-context.ts";
import { formOf } from "../draft/form-of.ts";
import { cascadeOf } from "./option-cascade.ts";

/** For which values of another field an option is offered, in a few words; that there is a rule, where it is another. */
export function OptionOffer({ form, when }: { form: string; when: Condition }) {
  const { t, i18n } = useTranslation("forms");
  const defaultLocale = useDefaultLocale();
  const cascade = cascadeOf(when);
  // A text, so that it renders only where its own words change.
  const said = useDraftState(({ history }) => {
    if (cascade === null) return null;
    const other = formOf(history.document, form).schema.properties[cascade.field];
    const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, defaultLocale);
    const values = cascade.values.map((value) =>
      words(other?.oneOf?.find((option) => option.const === value)?.title ?? value),
    );
    const list = new Intl.ListFormat(i18n.language, { type: "disjunction" }).format(values);
    return t("offeredFor", { field: words(other?.title ?? cascade.field), values: list });
  });
  return <p className="option-offer quiet">{said ?? t("offeredByRule")}</p>;
}
