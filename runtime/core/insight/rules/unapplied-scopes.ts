import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { narrowsRecords } from "../narrows-records.ts";

/** No form is meant to keep some of its records from a role: what the language says of that, the server does not apply yet. */
export const unappliedScopes: FindingRule = function* ({ forms, document }) {
  for (const [index, form] of document.forms.entries()) {
    const access = forms.get(form.name)?.access ?? [];
    const narrow = access.filter(narrowsRecords).map(({ role }) => role);
    if (narrow.length === 0) continue;
    yield finding("finding-scope-unapplied", `/forms/${index}/access`, {
      form: form.title,
      roles: [...new Set(narrow)].map(
        (name) => document.roles?.find((role) => role.name === name)?.title ?? name,
      ),
    });
  }
};
