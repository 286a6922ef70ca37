import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import express, { type RequestHandler } from "express";
import { refuse } from "../refuse.ts";
import { noteBody } from "./body-digest.ts";
import { language } from "./language.ts";
import { sendRefusal } from "./send-refusal.ts";

/** Bytes that a JSON body may have where nothing else is said. */
export const smallBody = 1024 * 1024;

/** What is no UTF-8 is refused: decoding would put other characters in its place. */
function verify(request: IncomingMessage, _response: unknown, bytes: Buffer, encoding: string): void {
  if (/^utf-?8$/i.test(encoding) && !isUtf8(bytes)) {
    throw Object.assign(new Error("not UTF-8"), { type: "entity.parse.failed" });
  }
  noteBody(request, bytes);
}

/** Reads a JSON body of at most `limit` bytes into `request.body`; another kind of content is refused. */
export function readJsonUpTo(limit: number): RequestHandler {
  const parse = express.json({ limit, strict: true, inflate: true, type: () => true, verify });
  return (request, response, next) => {
    const length = request.get("content-length");
    const hasBody =
      request.get("transfer-encoding") !== undefined || (length !== undefined && length !== "0");
    if (!hasBody) return void next();
    const type = request.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type === "application/json") return void parse(request, response, next);
    const locale = language(request.get("accept-language")) ?? "en";
    sendRefusal(response, refuse("wrong-type", "content-type", "", { expected: "application/json" }), locale);
  };
}

/** Reads a JSON body of at most 1 MB. */
export const readJson = readJsonUpTo(smallBody);
