import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import express from "express";
import type { SqlRow } from "../../server/store/sql-connection.ts";
import { answerByHand, decideMoveByHand, type HandWritten } from "./move-by-hand.ts";

interface Prepared {
  get(...values: readonly unknown[]): SqlRow | undefined;
  all(...values: readonly unknown[]): SqlRow[];
  run(...values: readonly unknown[]): { readonly changes: number };
}

interface Database {
  prepare(sql: string): Prepared;
  exec(sql: string): unknown;
}

/**
 * A minimal server that moves records of one app, all of it written by hand: express, one connection of a driver that
 * waits for the database, and a durable transaction for each move.
 */
const Opened = createRequire(import.meta.url)(process.env["DRIVER"] ?? "") as new (file: string) => Database;
const database = new Opened(process.env["DATABASE"] ?? "");
for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -65536"])
  database.exec(`PRAGMA ${pragma}`);
const hand = JSON.parse(process.env["HAND_WRITTEN"] ?? "") as HandWritten;
const [holder, record, around, update, event, titles, begin, commit] = [
  ...(["holder", "record", "around", "update", "event", "titles"] as const).map(
    (name) => hand.statements[name],
  ),
  ...["BEGIN IMMEDIATE", "COMMIT"],
].map((sql) => database.prepare(sql)) as [
  ...[Prepared, Prepared, Prepared, Prepared, Prepared, Prepared, Prepared, Prepared],
];

const server = express();
server.disable("x-powered-by");
server.use(express.json());

function holderOf(header: string | undefined): string | undefined {
  const secret = header?.replace(/^Bearer /, "") ?? "";
  const found = holder.get(createHash("sha256").update(secret).digest("base64url"));
  return found !== undefined && String(found["expiresAt"]) > new Date().toISOString()
    ? String(found["id"])
    : undefined;
}

const path = "/api/apps/:app/forms/:form/records/:id";
server.get(path, (request, response) => {
  if (holderOf(request.get("authorization")) === undefined) return void response.sendStatus(401);
  const found = record.get(request.params.id);
  if (found === undefined) return void response.sendStatus(404);
  response.json(answerByHand(found, titlesOf(found)));
});

server.post(`${path}/transitions/:name`, (request, response) => {
  const actor = holderOf(request.get("authorization"));
  if (actor === undefined) return void response.sendStatus(401);
  const { id, name } = request.params;
  const found = record.get(id);
  if (found === undefined) return void response.sendStatus(404);
  if (request.get("if-match") !== `"${String(found["revision"])}"`) return void response.sendStatus(412);
  const counted = around.get(id, id, id, id, id) ?? {};
  const { comment } = request.body as { readonly comment?: unknown };
  const decided = decideMoveByHand(hand, { record: found, around: counted, name, comment, actor });
  if (typeof decided === "string") return void response.status(422).json({ detail: decided });
  begin.run();
  const { changes } = update.run(...hand.written.map((column) => decided.row[column]), id, found["seq"]);
  event.run(...decided.event);
  commit.run();
  if (changes !== 1) return void response.sendStatus(409);
  response.json(answerByHand(decided.row, titlesOf(found)));
});

function titlesOf(row: SqlRow): readonly SqlRow[] {
  return titles.all(row[hand.columns["account"] ?? ""], row[hand.columns["contact"] ?? ""]);
}

const listening = server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`port ${String((listening.address() as AddressInfo).port)}\n`);
});
