import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { RecordForm } from "../../runtime/ui/form/RecordForm.tsx";
import { useChoosables } from "../conditions/use-choosables.ts";
import type { Changes } from "../draft/commands/change-item.ts";
import { mentionedIn } from "../try/mentioned-in.ts";
import { RollupsCard } from "../try/RollupsCard.tsx";
import { isLiveId } from "./is-live-id.ts";
import { RelatedCard } from "./RelatedCard.tsx";
import { dataChanges, testModel } from "./test-model.ts";

interface TestDataProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly test: ExampleDefinition;
  readonly onChange: (changes: Changes) => void;
}

/** The values of a test's record, by the fields' own widgets. */
export function TestData({ app, form, test, onChange }: TestDataProps) {
  const { t, i18n } = useTranslation("tests");
  const data: RecordData = test.record.data;
  const mentioned = useMemo(() => mentionedIn(form, data, (id) => !isLiveId(id)), [form, data]);
  const live = useChoosables(app, form, mentioned);
  const services = useMemo<FormServices>(
    () => ({ ...live, title: (id) => live.title(id) ?? (isLiveId(id) ? undefined : id) }),
    [live],
  );
  const make = () => ({
    form,
    data,
    now: test.now,
    related: test.related,
    situation: situationOf(test),
    locale: i18n.language,
    model: testModel(app, form, test, i18n.language),
  });
  const [held, hold] = useState(make);
  const { model } = held;
  useEffect(
    () =>
      model.subscribe(() => {
        const changes = dataChanges(form, held.data, model.data());
        if (changes.length > 0) onChange(changes);
      }),
    [model, held, form, onChange],
  );
  useEffect(() => {
    const { now, related } = test;
    const around =
      held.form === form &&
      held.locale === i18n.language &&
      held.now === now &&
      jsonEqual(held.situation, situationOf(test)) &&
      jsonEqual((held.related ?? null) as Json, (related ?? null) as Json);
    const rolledUp = form.rollups.every(({ field }) =>
      jsonEqual(held.data[field] ?? null, data[field] ?? null),
    );
    const same = rolledUp && dataChanges(form, data, model.data()).length === 0;
    if (around && (held.data === data || same)) {
      // What was written down is what is shown: the form stays as it is, with its cursor.
      if (held.data !== data) hold({ ...held, data });
      return;
    }
    model.flush();
    hold(make());
  });
  const shown = useRef(model);
  useLayoutEffect(() => {
    shown.current = model;
  }, [model]);
  // What widgets still hold is written down before the page is left.
  useLayoutEffect(() => () => shown.current.flush(), []);
  return (
    <section className="panel test-data" aria-labelledby="test-data">
      <h2 id="test-data">{t("data")}</h2>
      <p className="quiet">{t("dataLead")}</p>
      <RecordForm app={app} form={form} model={model} services={services} idPrefix="test" />
      <RelatedCard app={app} form={form} test={test} services={services} onChange={onChange} />
      {form.rollups.length > 0 && (
        <RollupsCard
          room={{ app, form }}
          services={services}
          values={data}
          onChange={(field, value) => onChange([[["record", "data", field], value ?? undefined]])}
        />
      )}
    </section>
  );
}

/** Where the record is: what is computed and required of it may depend on all of this. */
function situationOf({ record: { data: _data, ...situation } }: ExampleDefinition): Json {
  return situation;
}
