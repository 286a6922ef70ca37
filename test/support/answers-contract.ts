import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { contractSchema } from "../../runtime/contract/contract-schema.ts";
import type { Answers } from "../../server/http/route.ts";
import { routes } from "../../server/http/routes/routes.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema(contractSchema);

const known = routes().map((route) => {
  const pattern = new RegExp(`^${route.path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}/?$`);
  return { pattern, method: route.method.toUpperCase(), answers: route.answers };
});

interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

/**
 * Throws where an answer is not what the contract says: a status or a media type that its call does not have, or a body
 * that its schema refuses. `path` begins below `/api`.
 */
export function answersContract(method: string, path: string, answered: Answered): void {
  const called = `${method} ${path}`;
  const { status, type, body } = answered;
  if (status >= 400) return matches(called, answered, "ProblemDocument");
  // As it is asked for: dots lead up.
  const address = new URL(`http://localhost/api${path}`).pathname.slice("/api".length);
  const route = known.find((one) => one.method === method && one.pattern.test(address));
  if (route === undefined)
    throw new Error(`${called} answers ${String(status)}, and the contract has no such call`);
  const promised: Answers[number] | undefined = route.answers[status];
  if (promised === undefined)
    throw new Error(`${called} answers ${String(status)}, which the contract has not`);
  if (promised === null) {
    if (body !== "") throw new Error(`${called} answers more than nothing`);
  } else if (typeof promised === "string") {
    matches(called, answered, promised);
  } else if (
    promised.every((one) => type?.startsWith(one) !== true) &&
    !promised.includes("application/octet-stream")
  ) {
    throw new Error(`${called} answers ${String(type)}, not ${promised.join(" or ")}`);
  }
}

function matches(called: string, { status, body }: Answered, name: string): void {
  if (name === "JsonSchema") return;
  const validate: ValidateFunction | undefined = ajv.getSchema(`${contractSchema.$id}#/$defs/${name}`);
  if (validate === undefined) throw new Error(`the contract has no ${name}`);
  if (validate(body)) return;
  const told = (validate.errors ?? [])
    .slice(0, 5)
    .map((error) => `${error.instancePath} ${error.message ?? ""} ${JSON.stringify(error.params)}`);
  throw new Error(`${called} answers ${String(status)} with no ${name}: ${told.join("; ")}`);
}
