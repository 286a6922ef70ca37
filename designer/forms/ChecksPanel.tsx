import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { RulesEditor } from "../rules/RulesEditor.tsx";

/** What must hold of every record of a form. */
export function ChecksPanel({ form }: { form: FormDefinition }) {
  const { t } = useTranslation("rules");
  return (
    <section className="form-checks" aria-labelledby="form-checks">
      <h2 id="form-checks">{t("checks")}</h2>
      <p className="quiet">{t("checksLead")}</p>
      <RulesEditor form={form.name} noun="check" at={["forms", form.name, "checks"]} rules={form.checks} />
    </section>
  );
}
