import { parseArgs } from "node:util";
import type { Locale } from "../../runtime/contract/generated/contract.ts";
import { languageOf, type WordKey } from "./create-words.ts";

/** A command about the installation on this machine: it needs no server, and knows a folder and a language. */
export interface InstallationOptions {
  readonly command: "backup" | "restore" | "verify" | "move" | "doctor";
  readonly language: Locale;
  /** Empty where none was named. */
  readonly folder: string;
}

export interface Options {
  readonly command: "pull" | "plan" | "push";
  readonly server: string;
  readonly token: string;
  readonly language: Locale;
  /** The app to pull; for the other commands the folder says it. */
  readonly app: string;
  readonly folder: string;
  readonly draft: boolean;
  readonly force: boolean;
  readonly create: boolean;
  readonly publish: boolean;
  readonly note: string | null;
  /** The file with the mapping for live records. */
  readonly mapping: string | null;
  readonly detailedExitcode: boolean;
}

export type ReadOptions =
  /** Null where nothing but help was asked for. */
  | { readonly ok: true; readonly options: Options | InstallationOptions | null }
  | { readonly ok: false; readonly key: WordKey; readonly params: { readonly [name: string]: string } };

const flags = {
  server: { type: "string" },
  token: { type: "string" },
  language: { type: "string" },
  draft: { type: "boolean" },
  force: { type: "boolean" },
  create: { type: "boolean" },
  publish: { type: "boolean" },
  note: { type: "string" },
  mapping: { type: "string" },
  "detailed-exitcode": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Flag = keyof typeof flags;

const everywhere: readonly Flag[] = ["server", "token", "language", "help"];

/** The flags that a command knows besides those that all of them know. */
const known: { readonly [command in Options["command"]]: readonly Flag[] } = {
  pull: ["draft", "force"],
  plan: ["mapping", "detailed-exitcode"],
  push: ["force", "create", "publish", "note", "mapping"],
};

/** Whether a command of the installation wants a folder, may have one, or knows none. */
const folderOf: { readonly [command in InstallationOptions["command"]]: "wanted" | "possible" | "none" } = {
  backup: "wanted",
  restore: "wanted",
  verify: "possible",
  move: "none",
  doctor: "none",
};

const wrong = (key: WordKey, params: { readonly [name: string]: string } = {}) =>
  ({ ok: false, key, params }) as const;

/** What was asked for, from the command line and the environment; the line wins. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): ReadOptions {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed;
  const [command, ...names] = positionals;
  if (values.help === true || command === undefined || command === "help") return { ok: true, options: null };
  if (isOfInstallation(command)) return readInstallationOptions(command, names, values, env);
  if (!isCommand(command)) return wrong("unknown-command", { command });
  const strange = (Object.keys(values) as Flag[]).find(
    (flag) => !everywhere.includes(flag) && !known[command].includes(flag),
  );
  if (strange !== undefined) return wrong("strange-flag", { flag: `--${strange}`, command });
  const app = command === "pull" ? names.shift() : "";
  if (app === undefined) return wrong("no-app");
  if (command === "pull" && !/^[a-z][a-z0-9-]{0,62}$/.test(app)) return wrong("bad-app", { app });
  const [folder = command === "pull" ? app : ".", surplus] = names;
  if (surplus !== undefined) return wrong("surplus", { word: surplus });
  if (values.note !== undefined && values.publish !== true) return wrong("note-alone");

  const server = (values.server ?? env["PIPEWRIGHT_URL"] ?? "").trim().replace(/\/+$/, "");
  if (server === "") return wrong("no-server");
  if (!isAddress(server)) return wrong("bad-server", { server });
  const token = (values.token ?? env["PIPEWRIGHT_TOKEN"] ?? "").trim();
  if (token === "") return wrong("no-token");
  if (!/^[\x21-\x7e]+$/.test(token)) return wrong("bad-token");
  return {
    ok: true,
    options: {
      command,
      server,
      token,
      language: languageOf(env, values.language),
      app,
      folder,
      draft: values.draft ?? false,
      force: values.force ?? false,
      create: values.create ?? false,
      publish: values.publish ?? false,
      note: values.note ?? null,
      mapping: values.mapping ?? null,
      detailedExitcode: values["detailed-exitcode"] ?? false,
    },
  };
}

function readInstallationOptions(
  command: InstallationOptions["command"],
  names: readonly string[],
  values: { readonly [flag in Flag]?: string | boolean | undefined },
  env: NodeJS.ProcessEnv,
): ReadOptions {
  const strange = Object.keys(values).find((flag) => flag !== "language");
  if (strange !== undefined) return wrong("strange-flag", { flag: `--${strange}`, command });
  const [folder = "", ...more] = names;
  const [surplus] = folderOf[command] === "none" ? names : more;
  if (surplus !== undefined) return wrong("surplus", { word: surplus });
  if (folderOf[command] === "wanted" && folder === "") return wrong("no-folder", { command });
  const language = languageOf(env, typeof values.language === "string" ? values.language : undefined);
  return { ok: true, options: { command, language, folder } };
}

/** Whether a command is about the installation on this machine rather than about an app on a server. */
export function isOfInstallation(command: string): command is InstallationOptions["command"] {
  return Object.hasOwn(folderOf, command);
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
    return { ok: true, values, positionals } as const;
  } catch (error) {
    // Node's sentence names the flag, never the value of another.
    return wrong("bad-flags", { why: error instanceof Error ? (error.message.split(". ")[0] ?? "") : "" });
  }
}

function isCommand(command: string): command is Options["command"] {
  return Object.hasOwn(known, command);
}

function isAddress(server: string): boolean {
  if (!URL.canParse(server)) return false;
  const { protocol, username, search, hash } = new URL(server);
  return /^https?:$/.test(protocol) && username === "" && search === "" && hash === "";
}
