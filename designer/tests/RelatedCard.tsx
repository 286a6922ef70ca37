import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import type { Changes } from "../draft/commands/change-item.ts";
import { RelatedFields } from "./RelatedFields.tsx";
import { relatedReads } from "./related-reads.ts";
import { relatedAt, withRelated } from "./with-related.ts";

interface RelatedCardProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly test: ExampleDefinition;
  readonly services: FormServices;
  readonly onChange: (changes: Changes) => void;
}

/** What the rules of a test's form read of the records to which its record refers, as far as it says so. */
export function RelatedCard({ app, form, test, services, onChange }: RelatedCardProps) {
  const { t } = useTranslation("tests");
  const reads = relatedReads(app, form, test.record.data);
  if (reads.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="test-related">
      <h2 id="test-related">{t("related")}</h2>
      <p className="quiet">{t("relatedLead")}</p>
      {reads.map((each) => (
        <RelatedFields
          key={`${each.reference} ${each.id}`}
          app={app}
          of={form}
          related={each}
          record={relatedAt(test.related, each.form.name, each.id)}
          services={services}
          onChange={(record) => {
            const related = withRelated(test.related, each.form.name, each.id, record);
            onChange([[["related"], related as unknown as Json | undefined]]);
          }}
        />
      ))}
    </section>
  );
}
