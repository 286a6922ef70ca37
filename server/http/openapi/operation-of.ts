import { STATUS_CODES } from "node:http";
import { status } from "../status.ts";
import { statusTitle } from "../status-title.ts";
import { takesKey } from "../takes-key.ts";
import type { Route } from "../route.ts";
import { headersOf, refusalHeaders } from "./headers-of.ts";
import { componentRef } from "./contract-components.ts";
import type { Content, Operation, Parameter, Response } from "./openapi.ts";

/** What a call is for the records of one form: its own names and schemas in the place of the general ones. */
export interface Special {
  readonly id: string;
  readonly tag: string;
  /** By the name in the contract, the schema that stands for it. */
  readonly schemas: ReadonlyMap<string, object>;
  /** Parameters of the path whose value is given. */
  readonly given: ReadonlySet<string>;
  /** The values that a parameter of the path has. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** A route as an operation of the document; `special` where it is told of one form. */
export function operationOf(route: Route, special?: Special): Operation {
  const body = bodyOf(route, special);
  return {
    operationId: special?.id ?? operationId(route),
    summary: route.about,
    tags: [special?.tag ?? tagOf(route)],
    ...(route.scope === "open" && { security: [] }),
    parameters: parametersOf(route, special),
    ...(body !== undefined && { requestBody: { required: true, content: body } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([code, body]) => {
          const answer = answerOf(Number(code), body, special);
          return [code, { ...answer, ...headersOf(route.headers) }];
        }),
      ),
      ...refusals(),
    },
  };
}

/** "get /apps/:app/versions/:version" is `getAppsVersionsOne`: unique, and readable in a generated client. */
export function operationId({ method, path }: Pick<Route, "method" | "path">): string {
  const parts = path.split("/").filter((part) => part !== "");
  const words = parts.flatMap((part, index) => {
    if (!part.startsWith(":")) return part.split(/[^A-Za-z0-9]/);
    const around = index < parts.length - 1 && [":app", ":form"].includes(part);
    return around ? [] : ["one"];
  });
  return `${method}${words.map(capital).join("")}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Calls stand together by what they are about: what lies below a form is about records. */
function tagOf({ path }: Route): string {
  return path.includes("/forms/") ? "records" : (path.split("/")[1] ?? "");
}

/** What searching records means; people are searched otherwise. */
const searching =
  `Words between blanks, at most eight. Each must stand in the title or in a field that is unique, a serial or
  indexed: Chinese and other writing without blanks anywhere, other words where a word begins, numbers also behind leading
  zeros; four digits or more anywhere in a number.`.replaceAll(/\s+/g, " ");

function parametersOf(route: Route, special?: Special): readonly Parameter[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].flatMap(([, name = ""]): Parameter[] => {
    if (special?.given.has(name) === true) return [];
    const values = special?.values.get(name);
    return [
      {
        name,
        in: "path",
        required: true,
        schema: { type: "string", ...(values !== undefined && { enum: values }) },
      },
    ];
  });
  const asked = route.parameters.map((name): Parameter => {
    const plain = { name, in: "query", required: false, schema: { type: "string" } } as const;
    return name === "search" && route.path.includes("/forms/") ? { ...plain, description: searching } : plain;
  });
  const headers: Parameter[] = [];
  if (route.ifMatch) {
    const description = "The ETag of what is to be changed; `*` changes whatever is there.";
    headers.push({ name: "If-Match", in: "header", required: true, description, schema: { type: "string" } });
  }
  if (takesKey(route)) {
    const parts = route.accepts === "multipart" ? "; of a multipart body, what its parts say counts" : "";
    const again = route.path.endsWith("/records/import")
      ? `${parts}. An import that was broken off goes on where it stopped`
      : parts;
    const description = `The same key and body give the same answer once more, for 24 hours${again}.`;
    const schema = { type: "string", minLength: 1, maxLength: 200 };
    headers.push({ name: "Idempotency-Key", in: "header", required: false, description, schema });
  }
  return [...inPath, ...asked, ...headers];
}

function bodyOf({ body, accepts }: Route, special?: Special): Content | undefined {
  if (body !== null) return { "application/json": { schema: schemaOf(body, special) } };
  if (accepts === "zip") return { "application/zip": {} };
  if (accepts === "json") return undefined;
  const properties = { file: { type: "string", format: "binary" }, mapping: { type: "string" } };
  return { "multipart/form-data": { schema: { type: "object", required: ["file"], properties } } };
}

function schemaOf(name: string, special?: Special): object {
  return special?.schemas.get(name) ?? componentRef(name);
}

function answerOf(code: number, body: Route["answers"][number], special?: Special): Response {
  const description = STATUS_CODES[code] ?? "Done";
  if (body === undefined || body === null) return { description };
  if (typeof body !== "string")
    return { description, content: Object.fromEntries(body.map((type) => [type, {}])) };
  return { description, content: { "application/json": { schema: schemaOf(body, special) } } };
}

/** Every refusal, told alike: the sentence says what is wrong and how to mend it. */
function refusals(): { readonly [status: string]: Response } {
  const content = { "application/problem+json": { schema: componentRef("ProblemDocument") } };
  const codes = [...new Set(Object.values(status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    codes.map((code) => {
      const headers = headersOf(refusalHeaders[code] ?? []);
      return [String(code), { description: statusTitle(code, "en"), ...headers, content }];
    }),
  );
}
