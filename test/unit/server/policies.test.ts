import { describe, expect, test } from "vitest";
import type { TokenScope } from "../../../runtime/contract/generated/contract.ts";
import type { Action } from "../../../server/policies/action.ts";
import { authorise, type Subject } from "../../../server/policies/authorise.ts";
import { routes } from "../../../server/http/routes/routes.ts";

const form = {
  access: [
    { role: "reader", can: ["read" as const], records: "all" as const },
    { role: "writer", can: ["read" as const, "create" as const, "update" as const], records: "all" as const },
    {
      role: "boss",
      can: ["read" as const, "delete" as const, "assign" as const, "export" as const],
      records: "all" as const,
    },
    { role: "importer", can: ["create" as const, "import" as const], records: "all" as const },
  ],
};

const subject = (...roles: string[]): Subject => ({ administrator: false, roles: new Set(roles) });

const kinds: { readonly [kind: string]: Subject } = {
  nobody: null,
  stranger: subject(),
  reader: subject("reader"),
  writer: subject("writer"),
  boss: subject("boss"),
  importer: subject("importer"),
  admin: { administrator: true, roles: new Set() },
};

const everybody = "nobody stranger reader writer boss importer admin";
const signedIn = "stranger reader writer boss importer admin";
const readers = "reader writer boss admin";

/** Who may do what; an action that is missing here fails. */
const expected: { readonly [action in Action]: string } = {
  "health.read": everybody,
  "setup.read": everybody,
  "setup.run": everybody,
  "session.create": everybody,
  "session.read": signedIn,
  "session.delete": everybody,
  "tokens.manage": signedIn,
  "users.manage": "admin",
  "people.read": signedIn,
  "live.read": signedIn,
  "schemas.read": everybody,
  "contract.read": signedIn,
  "templates.read": signedIn,
  "templates.install": "admin",
  "apps.list": signedIn,
  "apps.create": "admin",
  "app.read": signedIn,
  "app.administer": "admin",
  "form.read": readers,
  "form.create": "writer importer admin",
  "form.update": "writer admin",
  "form.delete": "boss admin",
  "form.export": "boss admin",
  "form.import": "importer admin",
  "form.bulk": readers,
  "record.read": readers,
  "record.comment": readers,
  "record.update": "writer admin",
  "record.move": "writer admin",
  "record.decide": readers,
  "record.assign": "boss admin",
  "record.delete": "boss admin",
  "file.read": signedIn,
};

/** What each scope of an API token adds to the one before it, for somebody who may do everything; the rest no token may do. */
const reach: { readonly [scope in TokenScope]: readonly Action[] } = {
  read: [
    "health.read",
    "setup.read",
    "session.read",
    "people.read",
    "live.read",
    "schemas.read",
    "contract.read",
    "templates.read",
    "apps.list",
    "app.read",
    "form.read",
    "form.export",
    "record.read",
    "file.read",
  ],
  write: [
    "form.create",
    "form.update",
    "form.delete",
    "form.import",
    "form.bulk",
    "record.comment",
    "record.update",
    "record.move",
    "record.decide",
    "record.assign",
    "record.delete",
  ],
  admin: ["templates.install", "apps.create", "app.administer"],
};
const scopes: readonly TokenScope[] = ["read", "write", "admin"];

const allowed = (action: Action, target: Parameters<typeof authorise>[2] = { form }) =>
  Object.keys(kinds)
    .filter((kind) => authorise(kinds[kind] ?? null, action, target))
    .join(" ");

describe("every route", () => {
  test.each(routes().map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s lets in exactly those whom its policy names",
    (_name, { action }) => {
      expect(expected).toHaveProperty([action]);
      expect(allowed(action)).toBe(expected[action]);
    },
  );

  test.each(
    routes().flatMap((route) =>
      scopes.map((token) => [`${route.method} ${route.path}`, token, route.action] as const),
    ),
  )("%s is reached by a token of scope %s if that says so", (_name, token, action) => {
    const within = scopes.slice(0, scopes.indexOf(token) + 1).some((scope) => reach[scope].includes(action));
    for (const kind of Object.keys(kinds).filter((name) => name !== "nobody")) {
      const person = kinds[kind] ?? null;
      const held = person === null ? null : { ...person, token };
      expect(authorise(held, action, { form })).toBe(within && authorise(person, action, { form }));
    }
  });

  test("that is no GET is out of reach of a token that may only read, but for two that ask in their body", () => {
    const reached = routes().filter(({ method, action }) => method !== "get" && reach.read.includes(action));
    expect(reached.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "post /apps/:app/forms/:form/records/query",
      "post /apps/:app/forms/:form/check",
    ]);
  });

  test("whose answer holds a secret keeps none for repetitions", () => {
    const secret = routes().filter((route) => route.secret);
    expect(secret.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "post /setup",
      "post /session",
      "post /tokens",
    ]);
  });

  test("that changes something is open to nobody who has not signed in, but for set-up and sessions", () => {
    const open = routes().filter(
      ({ method, action }) => method !== "get" && authorise(null, action, { form }),
    );
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "post /setup",
      "post /session",
      "delete /session",
    ]);
  });

  test("below a form is decided by that form, and below an app by that app", () => {
    const scopes = (below: RegExp, but?: RegExp) => {
      const found = routes().filter(({ path }) => below.test(path) && but?.test(path) !== true);
      return [...new Set(found.map(({ scope }) => scope))].sort();
    };
    expect(scopes(/\/records\/:id/)).toEqual(["record"]);
    expect(scopes(/\/forms\/:form/, /\/records\/:id/)).toEqual(["form"]);
    expect(scopes(/\/apps\/:app/, /\/forms\/:form/)).toEqual(["app", "published"]);
  });

  test("stands once", () => {
    const names = routes().map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("a form without access is for administrators only", () => {
  expect(allowed("form.read", { form: { access: [] } })).toBe("admin");
});

test("a policy without a form to ask about refuses", () => {
  expect(allowed("record.read", {})).toBe("");
});

test("a role that a move names may make it with the right to read alone", () => {
  const transition = { roles: new Set(["reader"]) };
  expect(allowed("record.move", { form, transition })).toBe("reader writer admin");
});
