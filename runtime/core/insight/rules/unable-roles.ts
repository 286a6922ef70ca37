import type { CompiledApp, CompiledForm } from "../../compile/compiled.ts";
import type { Text } from "../../definition/text.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { pipelinePlaces } from "../pipeline-places.ts";

/** Of the roles that alone may make a move, or decide a step of its approval, one at least may read the records. */
export const unableRoles: FindingRule = function* (app) {
  for (const { form, pipeline, pointer } of pipelinePlaces(app)) {
    // Where nobody has any right yet, that is what is missing.
    if (form.access.length === 0) continue;
    for (const [index, transition] of [...pipeline.transitions.values()].entries()) {
      const at = `${pointer}/transitions/${index}`;
      const told = { transition: transition.definition.title, form: form.definition.title };
      if (transition.roles !== null && !canRead(app, form, transition.roles))
        yield finding("finding-move-unable", at, { ...told, roles: titles(app, transition.roles) });
      for (const [step, { roles }] of (transition.approval?.steps ?? []).entries())
        if (!canRead(app, form, roles))
          yield finding("finding-approval-unable", `${at}/approval/steps/${step}`, {
            ...told,
            roles: titles(app, roles),
          });
    }
  }
};

/** Whether somebody with one of these roles, or with one that inherits it, may read records of the form. */
function canRead({ roles }: CompiledApp, { access }: CompiledForm, wanted: ReadonlySet<string>): boolean {
  const readers = access.filter(({ can }) => can.includes("read")).map(({ role }) => role);
  return [...roles.values()].some(
    (held) => [...wanted].some((role) => held.has(role)) && readers.some((role) => held.has(role)),
  );
}

function titles({ document }: CompiledApp, names: ReadonlySet<string>): Text[] {
  return [...names].map((name) => document.roles?.find((role) => role.name === name)?.title ?? name);
}
