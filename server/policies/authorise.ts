import type { CompiledForm, CompiledTransition } from "../../runtime/core/compile/compiled.ts";
import type { Actor } from "../../runtime/core/actor.ts";
import type { TokenScope } from "../../runtime/contract/generated/contract.ts";
import type { Action } from "./action.ts";
import { formRights, type FormRight } from "../../runtime/core/validate/form-rights.ts";
import { mayTryMove } from "../../runtime/core/validate/may-try-move.ts";
import { tokenReaches } from "./token-reach.ts";

/**
 * Who asks: an account, and inside an app what they are there; with an API token, how far that reaches. Null is
 * somebody who has not signed in.
 */
export type Subject = (Pick<Actor, "administrator" | "roles"> & { readonly token?: TokenScope }) | null;

/** What is asked about; the deeper the route, the more of it is there. */
export interface Target {
  readonly form?: Pick<CompiledForm, "access">;
  readonly transition?: Pick<CompiledTransition, "roles">;
}

type Rule = (subject: Subject, target: Target) => boolean;

const anybody: Rule = () => true;
const signedIn: Rule = (subject) => subject !== null;
const administrator: Rule = (subject) => subject?.administrator === true;

const may =
  (...rights: readonly FormRight[]): Rule =>
  (subject, { form }) => {
    if (subject === null || form === undefined) return false;
    const mine = formRights(subject, form);
    return rights.every((right) => mine.has(right));
  };

const move: Rule = (subject, { form, transition }) =>
  subject !== null && form !== undefined && mayTryMove(subject, form, transition);

const rules: { readonly [action in Action]: Rule } = {
  "health.read": anybody,
  "setup.read": anybody,
  "setup.run": anybody,
  "session.create": anybody,
  "session.read": signedIn,
  "session.delete": anybody,
  "tokens.manage": signedIn,
  "users.manage": administrator,
  "people.read": signedIn,
  "live.read": signedIn,
  "schemas.read": anybody,
  "contract.read": signedIn,
  "templates.read": signedIn,
  "templates.install": administrator,
  "apps.list": signedIn,
  "apps.create": administrator,
  "app.read": signedIn,
  "app.administer": administrator,
  "form.read": may("read"),
  "form.create": may("create"),
  "form.update": may("read", "update"),
  "form.delete": may("read", "delete"),
  "form.export": may("read", "export"),
  "form.import": may("create", "import"),
  "form.bulk": may("read"),
  "record.read": may("read"),
  "record.comment": may("read"),
  "record.update": may("read", "update"),
  "record.move": move,
  "record.decide": may("read"),
  "record.assign": may("read", "assign"),
  "record.delete": may("read", "delete"),
  "file.read": signedIn,
};

/**
 * The one place that decides whether somebody may do something. That they may know of the target at all was
 * settled when it was found; who may make a certain move or decide an approval, the engine settles beside this.
 */
export function authorise(subject: Subject, action: Action, target: Target = {}): boolean {
  if (subject?.token !== undefined && !tokenReaches(subject.token, action)) return false;
  return rules[action](subject, target);
}
