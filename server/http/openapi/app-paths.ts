import type { Actor } from "../../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { formRights } from "../../../runtime/core/validate/form-rights.ts";
import type { Route } from "../route.ts";
import { projection } from "../../policies/projection.ts";
import { formSchema } from "../../presenters/form-schema.ts";
import { componentRef } from "./contract-components.ts";
import type { ApiDocument, Operation } from "./openapi.ts";
import { operationId, operationOf, type Special } from "./operation-of.ts";

const records = "/apps/:app/forms/:form/records";

/** The calls that are told of each form: those whose bodies hold its fields. */
const told: ReadonlySet<string> = new Set([
  `get ${records}`,
  `post ${records}`,
  `get ${records}/:id`,
  `patch ${records}/:id`,
  `post ${records}/:id/transitions/:transition`,
]);

interface AppPaths {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly schemas: ApiDocument["components"]["schemas"];
}

/** The calls for the records of an app's forms, and what their data looks like, as far as the actor may read them. */
export function appPaths(
  routes: readonly Route[],
  { app, actor }: { readonly app: CompiledApp; readonly actor: Actor },
): AppPaths {
  const paths: { [path: string]: { [method: string]: Operation } } = {};
  const schemas: { [name: string]: object } = {};
  for (const form of app.forms.values()) {
    if (!formRights(actor, form).has("read")) continue;
    const name = `${app.name}.${form.name}`;
    schemas[name] = dataSchema(app, actor, form);
    for (const route of routes) {
      if (!told.has(`${route.method} ${route.path}`)) continue;
      const own = route.path.replace(":app", app.name).replace(":form", form.name);
      const special = specialOf(app, form, componentRef(name), route, own);
      if (special === null) continue;
      const path = own.replace(/:(\w+)/g, "{$1}");
      paths[path] = { ...paths[path], [route.method]: operationOf(route, special) };
    }
  }
  return { paths, schemas };
}

function dataSchema(app: CompiledApp, actor: Actor, form: CompiledForm): object {
  const { description, properties } = formSchema(app, form, projection(actor, form).knows);
  const emptied = Object.entries(properties).map(([field, schema]) => [
    field,
    { anyOf: [schema, { type: "null" }] },
  ]);
  return {
    type: "object",
    description,
    additionalProperties: false,
    properties: Object.fromEntries(emptied),
  };
}

function specialOf(
  app: CompiledApp,
  form: CompiledForm,
  data: object,
  route: Route,
  path: string,
): Special | null {
  const moves = [...form.pipelines.values()].flatMap(({ transitions }) => [...transitions.keys()]);
  if (path.includes(":transition") && moves.length === 0) return null;
  const holding = (name: string) => ({
    allOf: [componentRef(name), { type: "object", properties: { data } }],
  });
  const page = {
    allOf: [
      componentRef("RecordPage"),
      { type: "object", properties: { records: { type: "array", items: holding("RecordRow") } } },
    ],
  };
  return {
    id: operationId({ method: route.method, path }),
    tag: app.name,
    schemas: new Map<string, object>([
      ...["RecordView", "NewRecord", "RecordPatch", "TransitionRequest"].map(
        (name) => [name, holding(name)] as const,
      ),
      ["RecordPage", page],
    ]),
    given: new Set(["app", "form"]),
    values: new Map([["transition", [...new Set(moves)]]]),
  };
}
