import type { Config } from "./config.ts";
import { FolderInUse } from "./folder-in-use.ts";
import { RestoreUnfinished } from "./restore-unfinished.ts";
import { StorageFull } from "./storage-full.ts";
import { StoreUnavailable } from "./store/store-unavailable.ts";

const ofTheAddress: { readonly [code: string]: string } = {
  EADDRINUSE: "PORT is already in use",
  EADDRNOTAVAIL: "HOST is no address of this computer",
  ENOTFOUND: "HOST is not known",
  EAI_AGAIN: "HOST is not known",
  EACCES: "PORT may not be used by this user",
};

type Shown = Pick<Config, "host" | "port" | "dataDir" | "databaseUrl">;

/** What the database itself answers. */
const ofTheDatabase: { readonly [code: string]: string } = {
  "28P01": "does not accept the user or the password",
  "28000": "does not accept the user or the password",
  "3D000": "does not exist",
};

/** Why the database cannot be had; null where it is something else. Nothing of what it takes to enter it is told. */
function databaseFailure(address: string | null, error: unknown): string | null {
  if (address === null) return null;
  const { name, message, cause } = error as Partial<Error>;
  const { hostname, pathname } = new URL(address);
  const which = `The database of DATABASE_URL (${pathname.slice(1)} at ${hostname || "this computer"})`;
  if (name === "UnfitDatabase") return `${which} cannot be used: ${message ?? ""}.`;
  if (name !== "StoreUnavailable") return null;
  const { code, message: why } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  const told = ofTheDatabase[code ?? ""];
  if (told !== undefined) return `${which} ${told}.`;
  return `${which} cannot be reached: ${[code, why].filter((text) => text !== undefined && text !== "").join(", ")}.`;
}

/** What the system said of a disk that is full or cannot be used. */
function ofTheDisk(error: unknown): unknown {
  return error instanceof StorageFull || error instanceof StoreUnavailable ? error.cause : error;
}

/** Why the server cannot start, in one sentence that names the variable to look at. */
export function startFailure(config: Shown, error: unknown): string {
  const database = databaseFailure(config.databaseUrl, error);
  if (database !== null) return database;
  const { code, syscall, message } = ofTheDisk(error) as Partial<NodeJS.ErrnoException>;
  const listening = syscall === "listen" || syscall === "getaddrinfo";
  const told = listening ? ofTheAddress[code ?? ""] : undefined;
  if (told !== undefined)
    return `${told}: Pipewright cannot serve at ${config.host}, port ${String(config.port)}.`;
  if (error instanceof FolderInUse) {
    return `DATA_DIR (${config.dataDir}) is in use: another Pipewright works with it. Stop that one, or choose another DATA_DIR.`;
  }
  if (error instanceof RestoreUnfinished) {
    return `A restore into DATA_DIR (${config.dataDir}) was broken off. Empty the folder, and restore again.`;
  }
  const why = (message ?? String(error)).split("\n", 1)[0] ?? "";
  if (why.includes("SQLITE_NOTADB") || why.includes("SQLITE_CORRUPT")) {
    return `The database in DATA_DIR (${config.dataDir}) is damaged: ${why}.`;
  }
  if (code !== undefined && !listening) return `DATA_DIR (${config.dataDir}) cannot be used: ${why}.`;
  return `Pipewright cannot start: ${why}.`;
}
