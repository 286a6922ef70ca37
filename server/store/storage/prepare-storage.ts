import { setImmediate } from "node:timers/promises";
import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { type Dialect } from "../records/dialect.ts";
import type { Layout } from "../records/layout.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { StoreClosed } from "../store-closed.ts";
import type { Preparation, PreparationOrder } from "../preparation.ts";
import { abandonPreparation } from "./drop-leftovers.ts";
import { makeIndex, wantsIndexes } from "./reconcile-indexes.ts";
import { differentStages } from "./refresh-stage-columns.ts";
import { retiredTables } from "./retired-tables.ts";
import { beginCopy, copyChunk, type TableCopy } from "./table-copy.ts";

/** What preparing works with: transactions one after the other, among those of everybody else. */
export interface Preparing {
  readonly dialect: Dialect;
  layout(): Layout;
  transact<T>(work: (connection: SqlConnection) => Promise<T>): Promise<T>;
}

/** A preparation as the store knows it. */
export interface TablePreparation extends Preparation {
  readonly copies: readonly TableCopy[];
  /** Called once its tables are in their place. */
  switched?(): Promise<void>;
}

/** Rows a transaction: each holds up the writers for some hundredths of a second. */
const chunk = 200;

/**
 * Fills a table of its own for every form that comes back, or whose rows or indexes a plan changes, a few rows at a time
 * while writes go on; those are noted and copied anew. Throws `NotUnique` where records share a value that must differ by
 * then.
 */
export async function prepareStorage(
  preparing: Preparing,
  order: PreparationOrder,
): Promise<TablePreparation> {
  const { dialect, transact } = preparing;
  const copies: TableCopy[] = [];
  const drop = () =>
    transact(async (connection) => {
      for (const { id } of copies) await abandonPreparation(connection, dialect, id);
    });
  try {
    for (const [form, former] of formsToCopy(order)) {
      const { app, actor, at } = order;
      const rewrite: TableCopy["rewrite"] = (record) => order.rewrite(form.name, record);
      const back = order.revived.has(form.name);
      const copy = await transact(async (connection) => {
        const layout = back ? await retiredTables(connection, app.name) : preparing.layout();
        return beginCopy(connection, dialect, layout, { app, form, former, actor, at, rewrite });
      });
      copies.push(copy);
      for (let after: string | null = ""; after !== null;) {
        const from: string = after;
        after = await transact((connection) => copyChunk(connection, dialect, copy, from, chunk));
        await setImmediate();
      }
      for (const index of copy.late) {
        await transact((connection) => makeIndex({ connection, dialect }, copy.to, index));
      }
      const look = dialect.lookOver(copy.to.table);
      if (look !== null) await transact((connection) => connection.run(look));
    }
    return { copies, drop };
  } catch (error) {
    // Where the process ends, the next one drops what is left.
    if (!(error instanceof StoreClosed)) await drop();
    throw error;
  }
}

function formsToCopy({
  app,
  before,
  plan,
  revived,
  rewritten,
}: PreparationOrder): readonly (readonly [CompiledForm, CompiledForm])[] {
  return [...app.forms.values()].flatMap((form) => {
    const left = revived.get(form.name);
    if (left !== undefined) return [[form, left] as const];
    const former = formerOf(before, plan, form.name);
    if (former === undefined) return [];
    const steps = plan.filter((step) => step.form === form.name);
    const retyped = steps.some((step) => step.do === "retype-field");
    const touched =
      steps.length > 0 && (retyped || differentStages(former, form) || wantsIndexes(former, form));
    return touched || rewritten.has(form.name) ? [[form, former] as const] : [];
  });
}

function formerOf(
  before: CompiledApp,
  plan: PreparationOrder["plan"],
  form: string,
): CompiledForm | undefined {
  const renamed = plan.find((step) => step.do === "rename-form" && step.form === form);
  const created = plan.some((step) => step.do === "create-form" && step.form === form);
  return created ? undefined : before.forms.get(renamed?.do === "rename-form" ? renamed.from : form);
}
