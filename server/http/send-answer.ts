import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { Answer } from "./route.ts";

/** Sends what a route answers. Answers are the reader's own, so nothing between keeps them. */
export async function sendAnswer(response: Response, answer: Answer): Promise<void> {
  const { bytes, body } = answer;
  response.status(answer.status).setHeader("Cache-Control", "no-store");
  if (answer.etag !== undefined) response.setHeader("ETag", `"${String(answer.etag)}"`);
  if (answer.headers !== undefined) response.set(answer.headers);
  if (bytes !== undefined && typeof bytes !== "string" && !(bytes instanceof Uint8Array)) {
    // A pipeline listens several times by itself, beside those who want to know when the answer is over.
    response.setMaxListeners(response.getMaxListeners() + 10);
    await pipeline(Readable.from(bytes), response);
  } else if (bytes === undefined && body === undefined) {
    response.end();
  } else {
    if (bytes === undefined) response.setHeader("Content-Type", "application/json; charset=utf-8");
    const whole = bytes ?? JSON.stringify(body);
    response.setHeader("Content-Length", Buffer.byteLength(whole));
    response.end(whole);
  }
}
