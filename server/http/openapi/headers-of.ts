import type { Response } from "./openapi.ts";

const text = { type: "string" };

const told = {
  ETag: {
    description: "The revision, which `If-Match` wants from whoever changes what was read.",
    schema: text,
  },
  Location: { description: "The address of what was made.", schema: text },
  "Retry-After": {
    description: "In how many seconds to try again.",
    schema: { type: "integer", minimum: 1 },
  },
  "WWW-Authenticate": { description: "How to say who asks.", schema: text },
};

/** The headers that a refusal has by its status. */
export const refusalHeaders: { readonly [status: number]: readonly (keyof typeof told)[] } = {
  401: ["WWW-Authenticate"],
  429: ["Retry-After"],
  503: ["Retry-After"],
};

/** Headers that an answer always has, as the document tells them; nothing where there are none. */
export function headersOf(names: readonly (keyof typeof told)[]): Pick<Response, "headers"> {
  if (names.length === 0) return {};
  return { headers: Object.fromEntries(names.map((name) => [name, { required: true, ...told[name] }])) };
}
