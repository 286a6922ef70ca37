import { definitionProblem } from "../../definition/definition-problem.ts";
import { dependencyOrder } from "../../formula/dependency-order.ts";
import type { CheckRule } from "../check-rule.ts";
import { unknownNames } from "../unknown-names.ts";

/** Roles inherit roles that there are, and never each other. */
export const roleInheritance: CheckRule = function* ({ app, roles }) {
  const all = app.roles ?? [];
  for (const [index, role] of all.entries())
    yield* unknownNames("role", role.inherits, roles, `/roles/${index}/inherits`);
  const inherits = new Map(all.map((role) => [role.name, role.inherits ?? []]));
  for (const circle of dependencyOrder(inherits).circles) {
    const index = all.findIndex(({ name }) => name === circle[0]);
    const path = [...circle, circle[0]].join(" → ");
    yield definitionProblem("definition-role-circle", `/roles/${index}/inherits`, { path });
  }
};
