import { runSql } from "./run-sql.ts";

/** Makes a database that is a copy of another one of its server, to which nobody may be connected; its address. */
export async function copyOfDatabase(url: string, name: string): Promise<string> {
  const original = new URL(url).pathname.slice(1);
  await runSql({ url: new URL("/postgres", url).href }, [`CREATE DATABASE ${name} TEMPLATE ${original}`]);
  return new URL(`/${name}`, url).href;
}
