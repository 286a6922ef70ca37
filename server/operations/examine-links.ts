import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { linksOf, type Link } from "../engine/links-of.ts";
import type { StoredRecord } from "../store/store.ts";
import type { Examination } from "./examination.ts";
import { finding } from "./finding.ts";

/** Whether what records refer to is there, trashed or not: other records, and uploads. Gives back how many links there are. */
export async function examineLinks(
  { snapshot, tables, report }: Examination,
  app: string,
  form: CompiledForm,
  records: readonly StoredRecord[],
): Promise<number> {
  const links = records.flatMap((record) =>
    linksOf(form, record.data).map((link) => ({ record: record.id, link, target: targetOf(link) })),
  );
  const wanted = new Map<string, Set<string>>();
  for (const { link, target } of links)
    if (target !== null) wanted.set(target, (wanted.get(target) ?? new Set()).add(link.id));

  const there = new Map<string, ReadonlySet<string>>();
  for (const [target, ids] of wanted) {
    const table =
      target === "file"
        ? "file"
        : tables.find((one) => one.inUse && one.app === app && `form ${one.form}` === target)?.table;
    const rows =
      table === undefined
        ? []
        : await snapshot.connection.all(`SELECT id FROM ${table} WHERE ${snapshot.dialect.isOneOf("id")}`, [
            JSON.stringify([...ids]),
          ]);
    there.set(target, new Set(rows.map(({ id }) => id as string)));
  }
  for (const { record, link, target } of links) {
    if (target === null || there.get(target)?.has(link.id) === true) continue;
    const code = link.to === "file" ? "dangling-file" : "dangling-reference";
    report.found(finding(code, { app, form: form.name, record, field: link.own, to: link.id }));
  }
  return links.length;
}

/** Where a link leads, if that is somewhere in the installation that can be missing. */
function targetOf({ to, field }: Link): string | null {
  if (to === "file") return "file";
  return to === "record" ? `form ${field.schema["x-form"] ?? ""}` : null;
}
