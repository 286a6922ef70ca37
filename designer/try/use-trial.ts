import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { type FormRight, formRights } from "../../runtime/core/validate/form-rights.ts";
import type { FormModel } from "../../runtime/ui/form/form-model.ts";
import { placesOf, type Referenced, useReferenced } from "../../runtime/ui/records/use-referenced.ts";
import { referencedQuery } from "./referenced-query.ts";
import { randomId } from "../../runtime/ui/random-id.ts";
import type { AppForm } from "../../runtime/ui/records/app-form.ts";
import { actingAs } from "./acting-as.ts";
import { emptyTrial } from "./start-trial.ts";
import { trialModel } from "./trial-model.ts";
import type { Trial, TrialActor } from "./trial.ts";
import { useKept } from "../draft/keep/use-kept.ts";

/** A record that is being tried, and what everything around it reaches for. */
export interface TrialRoom extends AppForm {
  readonly trial: Trial;
  readonly choice: TrialActor;
  readonly context: EngineContext;
  readonly rights: ReadonlySet<FormRight>;
  readonly referenced: Referenced;
  /** The form as it is filled in. */
  readonly model: FormModel;
  /** Takes a trial made from the newest one. */
  change(make: (trial: Trial) => Trial): void;
  choose(choice: TrialActor): void;
  /** Begins again with an empty record. */
  begin(): void;
}

/** The trial of a form's record under the draft, by the admin `me`; the same one after other rooms and a reload. */
export function useTrial(app: CompiledApp, form: CompiledForm, me: string): TrialRoom {
  const { i18n } = useTranslation();
  const [keptTrial, putTrial, peekTrial] = useKept<Trial>(`pipewright.try.${me}.${app.name}.${form.name}`);
  const [keptChoice, putChoice] = useKept<TrialActor>(`pipewright.tryAs.${me}.${app.name}`);
  const choice = useMemo(() => keptChoice ?? firstChoice(app), [keptChoice, app]);
  const [fresh, freshen] = useState(() => ({ form, trial: newTrial(app, form, choice, me) }));
  const first = fresh.form === form ? fresh.trial : newTrial(app, form, choice, me);
  if (fresh.form !== form) freshen({ form, trial: first });
  const trial = keptTrial ?? first;
  const { record, exists, now, rollups } = trial;
  const filling = [...form.fields.values()].filter(({ schema }) => schema["x-fill"] !== undefined);
  const read = [...form.readsThrough.keys(), ...filling.map(({ name }) => name)];
  const places = placesOf(form, read, { ...record.data, ...trial.typed });
  const referenced = useReferenced(app, form, places, (target, id) => referencedQuery(app.name, target, id));
  const { owner } = record;
  const context = useMemo<EngineContext>(
    () => ({
      app,
      form,
      actor: actingAs(app, choice, { owner, exists }, me),
      now,
      surroundings: {
        ...referenced,
        rollup: (field) => rollups[field] ?? undefined,
      },
      newId: randomId,
      // Patterns of text fields are left to the server: it has an engine that no pattern can hang.
      matches: () => true,
    }),
    [app, form, choice, owner, exists, me, now, rollups, referenced],
  );
  const rights = formRights(context.actor, form);
  const change = useCallback(
    (make: (before: Trial) => Trial) => putTrial((before) => make(before ?? first)),
    [putTrial, first],
  );
  const make = () =>
    trialModel(context, peekTrial() ?? first, i18n.language, (typed) =>
      change((before) => ({ ...before, typed: typed(before.typed) })),
    );
  const [held, hold] = useState(() => ({ context, record, locale: i18n.language, model: make() }));
  useEffect(() => {
    if (held.context === context && held.record === record && held.locale === i18n.language) return;
    // What widgets still hold goes over into the new form.
    held.model.flush();
    hold({ context, record: peekTrial()?.record ?? record, locale: i18n.language, model: make() });
  });
  return {
    app,
    form,
    trial,
    choice,
    context,
    rights,
    referenced,
    model: held.model,
    change,
    choose: (next) => putChoice(() => next),
    begin: () => putTrial(() => newTrial(app, form, choice, me)),
  };
}

function firstChoice(app: CompiledApp): TrialActor {
  const roles = [...app.roles.keys()].slice(0, 1);
  return { administrator: roles.length === 0, roles, relation: "owner" };
}

function newTrial(app: CompiledApp, form: CompiledForm, choice: TrialActor, me: string): Trial {
  return emptyTrial({
    app,
    form,
    actor: actingAs(app, choice, { owner: me, exists: false }, me),
    now: new Date().toISOString(),
    surroundings: { through: () => undefined, rollup: () => undefined },
    newId: randomId,
    matches: () => true,
  });
}
