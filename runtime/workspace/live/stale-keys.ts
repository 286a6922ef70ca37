import { appUpdateQuery } from "../app-query.ts";
import { formKey, recordKey } from "../records/record-queries.ts";
import type { LiveChange } from "./live-change.ts";

/** A query key with which what begins is out of date; `but` is left out below it. */
export interface StaleKey {
  readonly key: readonly unknown[];
  readonly but?: readonly unknown[];
}

/**
 * What a page remembers that some changes have made out of date: whatever was counted or listed of their forms, and of
 * single records only those that changed. What is shown goes on with the version that it began with.
 */
export function staleKeys(changes: readonly LiveChange[]): readonly StaleKey[] {
  if (changes.some(({ kind }) => kind === "reset")) return [{ key: ["records"] }, { key: ["app"] }];
  const records = changes.flatMap((change) => (change.kind === "record" ? [change] : []));
  const forms = new Map(records.map(({ app, form }) => [`${app} ${form}`, { app, form }]));
  const ones = new Map(records.map((one) => [`${one.app} ${one.form} ${one.record}`, one]));
  const apps = new Set(changes.flatMap((change) => (change.kind === "app" ? [change.app] : [])));
  return [
    ...[...apps].map((app) => ({ key: appUpdateQuery(app).queryKey })),
    ...[...forms.values()].map(({ app, form }) => ({
      key: formKey(app, form),
      but: [...formKey(app, form), "one"],
    })),
    ...[...ones.values()].map(({ app, form, record }) => ({ key: recordKey(app, form, record) })),
  ];
}
