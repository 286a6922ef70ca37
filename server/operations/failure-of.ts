import { ProgramFailed, ProgramMissing } from "../store/postgres/client-program.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { finding, type Finding } from "./finding.ts";

/** What an error of the system, the database or a program means to whoever runs an operation. */
export function failureOf(error: unknown): Finding {
  if (error instanceof ProgramMissing) return finding("program-missing", { program: error.program });
  if (error instanceof ProgramFailed)
    return finding("program-failed", { program: error.program, why: error.message });
  if (error instanceof StoreUnavailable)
    return finding("database-unreachable", { why: reasonOf(error.cause) });
  const { code, path, message } = error as Partial<NodeJS.ErrnoException>;
  const why = message ?? String(error);
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") return finding("database-damaged", { why });
  if (code !== undefined && path !== undefined) return finding("cannot-use", { path, why: code });
  return finding("unexpected", { why: why.split("\n", 1)[0] ?? "" });
}

function reasonOf(cause: unknown): string {
  const { code, message } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  return [code, message].filter((text) => text !== undefined && text !== "").join(", ");
}
