import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { apiDocument } from "../../server/http/openapi/api-document.ts";
import type { Operation, Response } from "../../server/http/openapi/openapi.ts";
import { routes } from "../../server/http/routes/routes.ts";
import { failureIsExpected } from "./may-fail.ts";

/** What the server generates at `/api/openapi.json`, for somebody who may open no app. */
const document = apiDocument(routes(), []);
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema({ components: document.components }, "document");

const known = routes().map(({ method, path }) => {
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}/?$`);
  const operation = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method];
  return { pattern, method: method.toUpperCase(), operation };
});

/** Headers that an answer has only where the document says so. */
const saidAlone = ["ETag", "Location", "Retry-After"];

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * Throws where an answer is not what the document says that the server generates: a status, a media type or a header that
 * its call does not have, or a body that its schema refuses; and so where the server has failed, of which the document
 * says nothing, unless it was made to (`mayFail`). `path` begins below `/api`.
 */
export function answersContract(method: string, path: string, answered: Answered): void {
  const called = `${method} ${path}`;
  const { status, headers, body } = answered;
  const fail = (what: string) => {
    throw new Error(
      `${called} answers ${String(status)} ${what}: ${JSON.stringify(body)?.slice(0, 500) ?? ""}`,
    );
  };
  if (status === 500 && failureIsExpected()) return;
  const promised = operationOf(method, path)?.responses[String(status)] ?? elsewhere[status];
  if (promised === undefined) return fail("which the document has not");
  for (const name of new Set([...saidAlone, ...Object.keys(promised.headers ?? {})])) {
    const wanted = promised.headers?.[name] !== undefined;
    if (headers.has(name) !== wanted) fail(`${wanted ? "without" : "with"} ${name}`);
  }
  if (method === "HEAD") return;
  if (promised.content === undefined) return body === "" ? undefined : fail("more than nothing");
  const type = headers.get("content-type")?.split(";")[0] ?? "";
  const content = promised.content[type] ?? promised.content[type.replace(/\/.*/, "/*")];
  if (content === undefined) return fail(`as ${type}, not ${Object.keys(promised.content).join(" or ")}`);
  if (content.schema !== undefined) {
    const refused = refusedBy(content.schema, body);
    if (refused !== "") fail(`with a body that its schema refuses (${refused})`);
  }
}

/** The operation that answers an address as it is asked for: dots lead up. */
function operationOf(method: string, path: string): Operation | undefined {
  const address = new URL(`http://localhost/api${path}`).pathname.slice("/api".length);
  const asked = method === "HEAD" ? "GET" : method;
  return known.find((one) => one.method === asked && one.pattern.test(address))?.operation;
}

/** Addresses that are none of the contract are not there, cannot be read, or are for who watches over the server. */
const elsewhere: { readonly [status: number]: Response | undefined } = refusalsOf([400, 401, 404]);

function refusalsOf(codes: readonly number[]): { readonly [status: number]: Response | undefined } {
  const every = Object.values(document.paths).flatMap((item) => Object.values(item));
  return Object.fromEntries(codes.map((code) => [code, every[0]?.responses[String(code)]]));
}

/** What a schema of the document has against a value; nothing where it takes it. */
function refusedBy(schema: object, value: unknown): string {
  const name = "$ref" in schema ? String(schema.$ref) : "";
  const validate: ValidateFunction | undefined = ajv.getSchema(`document${name}`);
  if (name === "" || validate === undefined) throw new Error(`the document has no schema ${name}`);
  if (validate(value)) return "";
  return (validate.errors ?? [])
    .slice(0, 5)
    .map((error) => `${error.instancePath} ${error.message ?? ""} ${JSON.stringify(error.params)}`)
    .join("; ");
}
