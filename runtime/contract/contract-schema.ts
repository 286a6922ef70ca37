import app from "./schema/app.schema.json" with { type: "json" };
import approval from "./schema/approval.schema.json" with { type: "json" };
import bulk from "./schema/bulk.schema.json" with { type: "json" };
import event from "./schema/event.schema.json" with { type: "json" };
import importing from "./schema/import.schema.json" with { type: "json" };
import insight from "./schema/insight.schema.json" with { type: "json" };
import problem from "./schema/problem.schema.json" with { type: "json" };
import record from "./schema/record.schema.json" with { type: "json" };
import recordRequest from "./schema/record-request.schema.json" with { type: "json" };
import session from "./schema/session.schema.json" with { type: "json" };
import template from "./schema/template.schema.json" with { type: "json" };
import token from "./schema/token.schema.json" with { type: "json" };
import transition from "./schema/transition.schema.json" with { type: "json" };
import user from "./schema/user.schema.json" with { type: "json" };
import version from "./schema/version.schema.json" with { type: "json" };

const nouns = [
  problem,
  session,
  token,
  user,
  app,
  template,
  version,
  insight,
  record,
  recordRequest,
  transition,
  approval,
  event,
  bulk,
  importing,
];

/** Every request and response of the HTTP contract as one JSON Schema: each is under `$defs` by its name. */
export const contractSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "/api/schemas/contract.json",
  $defs: Object.assign({}, ...nouns.map((noun) => noun.$defs)) as { readonly [name: string]: object },
} as const;
