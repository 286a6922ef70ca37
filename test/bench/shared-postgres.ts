import { type PostgresServer, startPostgres } from "../support/start-postgres.ts";

let started: Promise<PostgresServer> | undefined;

/** A server for all benches of the process, with which it ends. What it acknowledges outlives a crash. */
export function sharedPostgres(): Promise<PostgresServer> {
  return (started ??= start());
}

async function start(): Promise<PostgresServer> {
  const server = await startPostgres({ durable: true });
  process.on("exit", () => server.abandon());
  return server;
}
