import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import express, { type Request, type Response } from "express";
import pg from "pg";
import { numbered } from "../../server/store/postgres/numbered.ts";
import type { SqlRow } from "../../server/store/sql-connection.ts";
import { answerByHand, decideMoveByHand, type HandWritten, type Statement } from "./move-by-hand.ts";

/**
 * A minimal server that moves records of one app, all of it written by hand: express, the pool of `pg` with as many
 * connections as the product has, prepared statements, and a durable transaction for each move.
 */
const pool = new pg.Pool({ connectionString: process.env["DATABASE"], max: 19 });
const hand = JSON.parse(process.env["HAND_WRITTEN"] ?? "") as HandWritten;
const texts = Object.fromEntries(
  Object.entries(hand.statements).map(([name, sql]) => [name, numbered(sql)]),
) as Record<Statement, string>;

/** What stands in the address. */
interface Named {
  readonly id: string;
}

async function ask(
  client: pg.Pool | pg.PoolClient,
  name: Statement,
  values: readonly unknown[],
): Promise<pg.QueryResult<SqlRow>> {
  return client.query<SqlRow>({ name, text: texts[name], values: [...values] });
}

const server = express();
server.disable("x-powered-by");
server.use(express.json());

async function holderOf(header: string | undefined): Promise<string | undefined> {
  const secret = header?.replace(/^Bearer /, "") ?? "";
  const { rows } = await ask(pool, "holder", [createHash("sha256").update(secret).digest("base64url")]);
  const [found] = rows;
  return found !== undefined && String(found["expiresAt"]) > new Date().toISOString()
    ? String(found["id"])
    : undefined;
}

async function titlesOf(row: SqlRow): Promise<readonly SqlRow[]> {
  const ids = [row[hand.columns["account"] ?? ""], row[hand.columns["contact"] ?? ""]];
  return (await ask(pool, "titles", ids)).rows;
}

const path = "/api/apps/:app/forms/:form/records/:id";
server.get(path, (request, response, next) => void read(request, response).catch(next));
server.post(
  `${path}/transitions/:name`,
  (request, response, next) => void move(request, response).catch(next),
);

async function read(request: Request<Named>, response: Response): Promise<void> {
  if ((await holderOf(request.get("authorization"))) === undefined) return void response.sendStatus(401);
  const [found] = (await ask(pool, "record", [request.params.id])).rows;
  if (found === undefined) return void response.sendStatus(404);
  response.json(answerByHand(found, await titlesOf(found)));
}

async function move(request: Request<Named & { readonly name: string }>, response: Response): Promise<void> {
  const actor = await holderOf(request.get("authorization"));
  if (actor === undefined) return void response.sendStatus(401);
  const { id, name } = request.params;
  const [record, counted] = await Promise.all([
    ask(pool, "record", [id]),
    ask(pool, "around", [id, id, id, id, id]),
  ]);
  const [found] = record.rows;
  if (found === undefined) return void response.sendStatus(404);
  if (request.get("if-match") !== `"${String(found["revision"])}"`) return void response.sendStatus(412);
  const { comment } = request.body as { readonly comment?: unknown };
  const around = counted.rows[0] ?? {};
  const decided = decideMoveByHand(hand, { record: found, around, name, comment, actor });
  if (typeof decided === "string") return void response.status(422).json({ detail: decided });
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const values = [...hand.written.map((column) => decided.row[column]), id, found["seq"]];
    const { rowCount } = await ask(client, "update", values);
    await ask(client, "event", decided.event);
    await client.query("COMMIT");
    if (rowCount !== 1) return void response.sendStatus(409);
  } finally {
    client.release();
  }
  response.json(answerByHand(decided.row, await titlesOf(found)));
}

const listening = server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`port ${String((listening.address() as AddressInfo).port)}\n`);
});
