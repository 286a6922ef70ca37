import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { Answer } from "./route.ts";

/** Sends what a route answers. Answers are the reader's own, so nothing between keeps them. */
export async function sendAnswer(response: Response, answer: Answer): Promise<void> {
  response.status(answer.status).set("Cache-Control", "no-store");
  if (answer.etag !== undefined) response.set("ETag", `"${String(answer.etag)}"`);
  if (answer.headers !== undefined) response.set(answer.headers);
  if (answer.bytes === undefined) {
    if (answer.body === undefined) response.end();
    else response.type("application/json").send(JSON.stringify(answer.body));
  } else if (typeof answer.bytes === "string" || answer.bytes instanceof Uint8Array) {
    response.end(answer.bytes);
  } else {
    await pipeline(Readable.from(answer.bytes), response);
  }
}
