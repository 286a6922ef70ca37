import type { TokenScope } from "../../runtime/contract/generated/contract.ts";
import type { Action } from "./action.ts";

/** The least scope that an API token needs for an action; null for what no token may do. */
const needed: { readonly [action in Action]: TokenScope | null } = {
  "health.read": "read",
  "setup.read": "read",
  "setup.run": null,
  "session.create": null,
  "session.read": "read",
  "session.delete": null,
  "tokens.manage": null,
  "users.manage": null,
  "people.read": "read",
  "live.read": "read",
  "schemas.read": "read",
  "contract.read": "read",
  "templates.read": "read",
  "templates.install": "admin",
  "apps.list": "read",
  "apps.create": "admin",
  "app.read": "read",
  "app.administer": "admin",
  "form.read": "read",
  "form.create": "write",
  "form.update": "write",
  "form.delete": "write",
  "form.export": "read",
  "form.import": "write",
  "form.bulk": "write",
  "record.read": "read",
  "record.comment": "write",
  "record.update": "write",
  "record.move": "write",
  "record.decide": "write",
  "record.assign": "write",
  "record.delete": "write",
  "file.read": "read",
};

const scopes: readonly TokenScope[] = ["read", "write", "admin"];

/** Whether a token of this scope reaches an action; its person must have the right besides. */
export function tokenReaches(scope: TokenScope, action: Action): boolean {
  const least = needed[action];
  return least !== null && scopes.indexOf(scope) >= scopes.indexOf(least);
}
