import { randomBytes } from "node:crypto";
import { loadLayout, type TableLayout } from "../../server/store/records/layout.ts";
import type { SqlConnection, SqlRow, SqlValue } from "../../server/store/sql-connection.ts";

const app = "opportunity-management";

/** The statements of a move, with `?` for values, and how the columns are called that it knows. */
export interface HandWritten {
  readonly statements: { readonly [name in Statement]: string };
  readonly columns: { readonly [field: string]: string };
  /** The columns that an update writes, in their order. */
  readonly written: readonly string[];
}

export type Statement = "holder" | "record" | "around" | "update" | "event" | "titles";

/**
 * What somebody would write for this one app who has its tables: who holds the token, the record, what is counted of
 * others for it, the update with all its columns, the event, and the titles of what it refers to.
 */
export async function handWritten(connection: SqlConnection): Promise<HandWritten> {
  const forms = (await loadLayout(connection)).get(app);
  const form = (name: string): TableLayout => {
    const layout = forms?.get(name);
    if (layout === undefined) throw new Error(`There is no form ${name}`);
    return layout;
  };
  const column = (name: string, field: string) => form(name).fields.get(field)?.name ?? field;
  const { table, fields } = form("opportunity");
  const [row] = await connection.all(`SELECT * FROM ${table} LIMIT 1`);
  const kept = new Set(["id", "seq", "created_at", "created_by", "deleted_at"]);
  const written = Object.keys(row ?? {}).filter((name) => !kept.has(name));
  const of = (name: string) =>
    `FROM ${form(name).table} WHERE deleted_at IS NULL AND ${column(name, "opportunity")} = ?`;
  return {
    statements: {
      holder: `SELECT u.id, u.administrator, t."expiresAt" FROM token t JOIN "user" u ON u.id = t."user" WHERE t.hash = ?`,
      record: `SELECT * FROM ${table} WHERE id = ?`,
      around: `SELECT (SELECT MAX(${column("activity", "date")}) ${of("activity")}) AS last,
        (SELECT MAX(${column("activity", "nextDate")}) ${of("activity")}) AS next,
        (SELECT COUNT(*) ${of("activity")}) AS activities,
        (SELECT COUNT(*) ${of("ticket")} AND ${column("ticket", "progress")} <> 'closed') AS problems,
        (SELECT AVG(${column("return-visit", "satisfaction")}) ${of("return-visit")}) AS satisfaction`,
      update: `UPDATE ${table} SET ${written.map((name) => `${name} = ?`).join(", ")}, seq = seq + 1
        WHERE id = ? AND seq = ?`,
      event: "INSERT INTO event (app, form, record, actor, at, type, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
      titles: `SELECT id, title FROM ${form("account").table} WHERE id = ?
        UNION ALL SELECT id, title FROM ${form("contact").table} WHERE id = ?`,
    },
    columns: Object.fromEntries([...fields].map(([name, { name: known }]) => [name, known])),
    written,
  };
}

/** What is written once a move is allowed. */
export interface DecidedMove {
  readonly row: SqlRow;
  readonly event: readonly (string | null)[];
}

/** The gate and the score of a move in plain ifs; a sentence where it is refused. */
export function decideMoveByHand(
  { columns }: Pick<HandWritten, "columns">,
  {
    record,
    around,
    name,
    comment,
    actor,
  }: {
    readonly record: SqlRow;
    readonly around: SqlRow;
    readonly name: string;
    readonly comment: unknown;
    readonly actor: string;
  },
): DecidedMove | string {
  const at = (field: string) => record[columns[field] ?? field];
  const [from, to, probability] =
    name === "analyse"
      ? (["lead-identification", "needs-analysis", 25] as const)
      : (["needs-analysis", "lead-identification", 10] as const);
  if (record["stage"] !== from) return "not from this stage";
  if (record["approval"] !== null) return "locked";
  if (name !== "analyse" && typeof comment !== "string") return "a comment is required";
  for (const field of ["name", "account", "source", "contact", "needDescription"])
    if (at(field) === null) return `${field} is required`;
  if (name === "analyse" && !(Number(around["activities"]) >= 1)) return "there is no activity yet";
  const now = new Date();
  const total = scoreOf(at, now);
  const told = now.toISOString();
  const row: Record<string, SqlValue> = {
    ...record,
    stage: to,
    stage_since: told,
    stalls_at: new Date(now.getTime() + 14 * 86_400_000).toISOString(),
    probability,
    revision: Number(record["revision"]) + 1,
    updated_at: told,
    updated_by: actor,
    score_total: total,
    score_grade: total >= 80 ? "A" : total >= 60 ? "B" : total >= 40 ? "C" : "D",
    [columns["lastActivity"] ?? ""]: around["last"] ?? null,
    [columns["nextActivity"] ?? ""]: around["next"] ?? null,
    [columns["activityCount"] ?? ""]: around["activities"] ?? 0,
    [columns["openProblems"] ?? ""]: around["problems"] ?? 0,
    [columns["expectedRevenue"] ?? ""]: Math.round((Number(at("amount")) * probability) / 100),
  };
  const body = JSON.stringify({ transition: name, from, to, changes: [], comment, override: null });
  return { row, event: [app, "opportunity", String(record["id"]), actor, told, "moved", body] };
}

function scoreOf(at: (field: string) => unknown, now: Date): number {
  const pick = (field: string, points: { readonly [value: string]: number }) =>
    points[String(at(field))] ?? 0;
  const [budget, amount] = [Number(at("budget")), Number(at("amount"))];
  const confirmed = at("budgetConfirmed") === 1 && amount > 0;
  const days = (now.getTime() - Date.parse(String(at("lastActivity")))) / 86_400_000;
  const points =
    0.3 * pick("needFit", { high: 100, medium: 60, low: 20 }) +
    0.2 * (confirmed ? Math.min(100, (budget / amount) * 100) : 0) +
    0.15 * pick("decisionCycle", { "up-to-1-month": 100, "1-to-3-months": 70, "3-to-6-months": 40 }) +
    0.2 * pick("purchaseIntent", { high: 100, medium: 60, low: 20 }) * 0.5 ** (Math.max(0, days) / 30) +
    0.15 * pick("competition", { none: 100, some: 60, strong: 20 });
  return Math.round(points * 10) / 10;
}

/** What is answered: the record with what it refers to, by the names of its columns. */
export function answerByHand(row: SqlRow, titles: readonly SqlRow[]) {
  const shown = Object.entries(row).filter(([name]) => !name.endsWith("_folded"));
  return { ...Object.fromEntries(shown), refs: titles, trace: randomBytes(8).toString("hex") };
}
