import type { Config } from "./config.ts";
import { FolderInUse } from "./folder-in-use.ts";

const ofTheAddress: { readonly [code: string]: string } = {
  EADDRINUSE: "PORT is already in use",
  EADDRNOTAVAIL: "HOST is no address of this computer",
  ENOTFOUND: "HOST is not known",
  EAI_AGAIN: "HOST is not known",
  EACCES: "PORT may not be used by this user",
};

/** Why the server cannot start, in one sentence that names the variable to look at. */
export function startFailure(config: Pick<Config, "host" | "port" | "dataDir">, error: unknown): string {
  const { code, syscall, message } = error as Partial<NodeJS.ErrnoException>;
  const listening = syscall === "listen" || syscall === "getaddrinfo";
  const told = listening ? ofTheAddress[code ?? ""] : undefined;
  if (told !== undefined)
    return `${told}: Pipewright cannot serve at ${config.host}, port ${String(config.port)}.`;
  if (error instanceof FolderInUse) {
    return `DATA_DIR (${config.dataDir}) is in use: another Pipewright works with it. Stop that one, or choose another DATA_DIR.`;
  }
  const why = (message ?? String(error)).split("\n", 1)[0] ?? "";
  if (why.includes("SQLITE_NOTADB") || why.includes("SQLITE_CORRUPT")) {
    return `The database in DATA_DIR (${config.dataDir}) is damaged: ${why}.`;
  }
  if (code !== undefined && !listening) return `DATA_DIR (${config.dataDir}) cannot be used: ${why}.`;
  return `Pipewright cannot start: ${why}.`;
}
