import { definitionProblem } from "../../definition/definition-problem.ts";
import type { CheckRule } from "../check-rule.ts";
import { unknownIn } from "../unknown-names.ts";

/** A document belongs to a form, and a mail has a subject. */
export const documents: CheckRule = function* ({ app, forms }) {
  for (const [index, document] of (app.documents ?? []).entries()) {
    yield* unknownIn("form", document.form, forms, `/documents/${index}/form`);
    if (document.kind === "mail" && document.subject === undefined)
      yield definitionProblem("definition-missing-key", `/documents/${index}/subject`, { name: "subject" });
  }
};
