import { decodeRecord } from "../store/records/decode-record.ts";
import { layOver } from "../store/records/form-table.ts";
import type { SqlRow } from "../store/sql-connection.ts";
import type { Examination, RecordTable } from "./examination.ts";
import { examineLinks } from "./examine-links.ts";
import { finding } from "./finding.ts";
import { historiesOf, type History } from "./histories-of.ts";

const page = 500;

/**
 * Whether each record agrees with its history (its revision, its stage, whether it is in the trash), can be read, and leads
 * nowhere but to what is there.
 */
export async function examineRecords(examination: Examination): Promise<void> {
  const counts = { records: 0, references: 0 };
  for (const table of examination.tables) {
    let after = "";
    for (;;) {
      const rows = await nextRows(examination, table, after);
      const histories = await historiesOf(
        examination.snapshot,
        table.app,
        rows.map(({ id }) => id as string),
      );
      for (const row of rows) compare(examination, table, row, histories.get(row["id"] as string));
      counts.records += rows.length;
      counts.references += await examineContent(examination, table, rows);
      if (rows.length < page) break;
      after = rows.at(-1)?.["id"] as string;
    }
  }
  examination.report.looked("records", counts.records);
  examination.report.looked("references", counts.references);
}

function nextRows({ snapshot, apps }: Examination, table: RecordTable, after: string) {
  const form = table.inUse && table.whole ? apps.get(table.app)?.forms.get(table.form) : undefined;
  const select =
    form === undefined
      ? `SELECT id, revision, stage, deleted_at FROM ${table.table}`
      : layOver(form, table).select;
  return snapshot.connection.all(`${select} WHERE id > ? ORDER BY id LIMIT ${String(page)}`, [after]);
}

function compare(
  { apps, report }: Examination,
  { app, form, inUse }: RecordTable,
  row: SqlRow,
  history: History | undefined,
): void {
  const about = { app, form, record: row["id"] as string };
  if (history?.beginnings !== 1) return report.found(finding("no-beginning", about));
  const { revision, stage, deleted_at: deletedAt } = row;
  if (history.revisions !== revision)
    report.found(
      finding("revision-differs", { ...about, revision: revision as number, events: history.revisions }),
    );
  if ((deletedAt !== null) !== history.trashed) report.found(finding("trash-differs", about));
  // A stage that has got another name since is still called what it was in the history.
  const stages = [...(apps.get(app)?.forms.get(form)?.pipelines.values() ?? [])];
  const stillThere =
    history.stage === null || stages.some(({ stages: names }) => names.has(history.stage ?? ""));
  if (inUse && stillThere && history.stage !== stage)
    report.found(finding("stage-differs", { ...about, stage: stage ?? "–", history: history.stage ?? "–" }));
}

/** Reads the values of records in use; gives back how many links there are. */
async function examineContent(
  examination: Examination,
  table: RecordTable,
  rows: readonly SqlRow[],
): Promise<number> {
  const form = examination.apps.get(table.app)?.forms.get(table.form);
  if (!table.inUse || !table.whole || form === undefined) return 0;
  const laid = layOver(form, table);
  const records = rows.flatMap((row) => {
    try {
      return [decodeRecord(laid, row)];
    } catch {
      const { app } = table;
      examination.report.found(
        finding("unreadable-record", { app, form: form.name, record: row["id"] as string }),
      );
      return [];
    }
  });
  return examineLinks(examination, table.app, form, records);
}
