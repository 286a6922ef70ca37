/** What the environment settles; read once at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The database, with whatever it takes to enter it; null where the data lies in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The base of links that are sent, without a slash at its end; null: nothing with a link is sent. */
  readonly publicUrl: string | null;
  readonly setupToken: string | null;
  /** What whoever reads the metrics must show; null: there are none. */
  readonly metricsToken: string | null;
  readonly smtpUrl: string | null;
  /** How many proxies in front are believed, or which networks; false is none. */
  readonly trustProxy: false | number | string;
  readonly logLevel: LogLevel;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly sentence: string };

/** A wrong value of one variable; never leaves this file. */
class WrongValue extends Error {}

function wrong(name: string, value: string, wanted: string): never {
  throw new WrongValue(`${name} is ${JSON.stringify(value)}, but it must be ${wanted}.`);
}

/** An address that can be shown: before its last `@` may stand a password, also where it is no address at all. */
function masked(value: string): string {
  return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1…@");
}

function port(value: string): number {
  const number = Number(value);
  if (!/^[0-9]{1,5}$/.test(value) || number > 65535) wrong("PORT", value, "a number from 0 to 65535");
  return number;
}

function address(name: string, value: string, protocols: readonly string[]): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !protocols.includes(url.protocol)) {
    wrong(
      name,
      masked(value),
      `an address that begins with ${protocols.map((one) => `${one}//`).join(" or ")}`,
    );
  }
  return value.replace(/\/+$/, "");
}

function host(value: string): string {
  if (!/^[A-Za-z0-9.:_-]{1,255}$/.test(value)) wrong("HOST", value, "a host name or an IP address");
  return value;
}

function metricsToken(value: string): string {
  if (!/^[\x21-\x7e]{16,200}$/.test(value))
    wrong("METRICS_TOKEN", "…", "16 to 200 letters, digits or signs without spaces");
  return value;
}

function setupToken(value: string): string {
  if (value.length < 8 || value.length > 200) wrong("SETUP_TOKEN", "…", "8 to 200 characters long");
  return value;
}

function trustProxy(value: string): false | number | string {
  if (value === "false" || value === "0") return false;
  if (/^[1-9]$/.test(value)) return Number(value);
  if (
    /^[0-9a-fA-F.:/, ]+$|^(loopback|linklocal|uniquelocal)(, ?(loopback|linklocal|uniquelocal))*$/.test(value)
  ) {
    return value;
  }
  return wrong("TRUST_PROXY", value, "the number of proxies in front (1 to 9), or their networks");
}

function logLevel(value: string): LogLevel {
  return (
    logLevels.find((level) => level === value) ?? wrong("LOG_LEVEL", value, `one of ${logLevels.join(", ")}`)
  );
}

function databaseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const known = url !== null && ["postgres:", "postgresql:"].includes(url.protocol);
  if (!known || url.pathname.length < 2) {
    wrong("DATABASE_URL", masked(value), "empty, or like postgres://user:password@host:5432/database");
  }
  return value;
}

/** Reads the configuration from the environment; where something is wrong, says what in one clear sentence. */
export function readConfig(environment: { readonly [name: string]: string | undefined }): ConfigResult {
  const given = <T>(name: string, otherwise: T, parse: (value: string) => T): T => {
    const value = environment[name]?.trim();
    return value === undefined || value === "" ? otherwise : parse(value);
  };
  try {
    const config: Config = {
      port: given("PORT", 3000, port),
      host: given("HOST", "127.0.0.1", host),
      dataDir: given("DATA_DIR", "./data", (value) => value),
      databaseUrl: given<string | null>("DATABASE_URL", null, databaseUrl),
      publicUrl: given<string | null>("PUBLIC_URL", null, (v) =>
        address("PUBLIC_URL", v, ["http:", "https:"]),
      ),
      setupToken: given<string | null>("SETUP_TOKEN", null, setupToken),
      metricsToken: given<string | null>("METRICS_TOKEN", null, metricsToken),
      smtpUrl: given<string | null>("SMTP_URL", null, (value) =>
        address("SMTP_URL", value, ["smtp:", "smtps:"]),
      ),
      trustProxy: given<false | number | string>("TRUST_PROXY", false, trustProxy),
      logLevel: given<LogLevel>("LOG_LEVEL", "info", logLevel),
    };
    return { ok: true, config };
  } catch (error) {
    if (error instanceof WrongValue) return { ok: false, sentence: error.message };
    throw error;
  }
}
