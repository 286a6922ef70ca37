import express, { type RequestHandler } from "express";
import { refuse } from "../refuse.ts";
import { language } from "./language.ts";
import { sendRefusal } from "./send-refusal.ts";

const limit = 1024 * 1024;

const parse = express.json({ limit, strict: true, inflate: true, type: () => true });

/** Reads a JSON body of at most 1 MB into `request.body`; another kind of content is refused. */
export const readJson: RequestHandler = (request, response, next) => {
  const length = request.get("content-length");
  const hasBody = request.get("transfer-encoding") !== undefined || (length !== undefined && length !== "0");
  if (!hasBody) return void next();
  const type = request.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return void parse(request, response, next);
  const locale = language(request.get("accept-language")) ?? "en";
  sendRefusal(response, refuse("wrong-type", "content-type", "", { expected: "application/json" }), locale);
};
