import type { Route } from "./route.ts";

/** Whether a request may say an `Idempotency-Key`. Answers that hold a secret are not kept: repeating such a request does it again. */
export function takesKey({ method, scope, secret }: Route): boolean {
  return method === "post" && scope !== "open" && !secret;
}
