import type { CompiledField } from "../../core/compile/compiled.ts";
import { fillingIn } from "./filling-in.ts";
import type { ServerProblem } from "../http/http-problem.ts";
import { type CellProblem, cellOf, rowAt, rowKey } from "./cell-problems.ts";
import { derive } from "../../core/derive/derive.ts";
import type { EngineContext, Surroundings } from "../../core/engine-context.ts";
import { isEmpty } from "../../core/fields/is-empty.ts";
import type { Json, JsonObject } from "../../core/json.ts";
import { explainProblem } from "../../core/problem/explain-problem.ts";
import type { EngineRecord, RecordData } from "../../core/record.ts";
import type { FieldState } from "../../core/validate/field-state.ts";
import { fieldStates } from "../../core/validate/field-states.ts";
import { notOffered } from "../../core/validate/option-problems.ts";

/** Everything that one field of a form shows; the same object until something of it changes. */
export interface FieldSnapshot {
  readonly value: Json | undefined;
  readonly state: FieldState;
  /** What is wrong with it, in the reader's language. */
  readonly messages: readonly string[];
  /** What is wrong within a table, by its rows. */
  readonly cells: readonly CellProblem[];
  /** Missing for the next stage. */
  readonly wanted: boolean;
}

export interface FormModelOptions {
  readonly context: EngineContext;
  readonly record: EngineRecord;
  readonly locale: string;
  /** Shown as the form of this transition. */
  readonly transition?: string;
  /** Rights of the reader as the server gave them; fields that are not named may not be seen. */
  readonly access?: { readonly [field: string]: "edit" | "read" };
}

/** The state of a form that is being filled in: values, what each field shows, and who wants to know of changes. */
export interface FormModel {
  field(name: string): FieldSnapshot;
  data(): RecordData;
  /** What differs from the record as it was loaded, of what the reader may edit; null for emptied fields. */
  patch(): RecordData;
  set(name: string, value: Json | null): void;
  setMany(values: RecordData): void;
  showProblems(problems: readonly Pick<ServerProblem, "pointer" | "message">[]): void;
  showWanted(fields: ReadonlySet<string>): void;
  /** Goes on with what is known of referenced records by now. */
  learn(surroundings: Pick<Surroundings, "through" | "knows">): void;
  /** Takes what widgets still hold as drafts; call it before saving. */
  flush(): void;
  onFlush(take: () => void): () => void;
  subscribe(changed: () => void): () => void;
}

const absent: FieldSnapshot = {
  value: undefined,
  state: { visible: false, required: false, access: "hidden", offered: null },
  messages: [],
  cells: [],
  wanted: false,
};

/** What was found or told of one field. */
interface Shown {
  readonly messages: readonly string[];
  readonly cells: readonly ShownCell[];
}

const nothing: Shown = { messages: [], cells: [] };

interface ShownCell extends CellProblem {
  /** The row of which the server told it: it stays until that is another one. */
  readonly toldOf: JsonObject | null;
}

/** A form over one record. Visibility, rights, formulas and checks come from the engine at each change. */
export function createFormModel(options: FormModelOptions): FormModel {
  const { record } = options;
  let { context } = options;
  const { form } = context;
  const filled = fillingIn(form, record.data);
  const listeners = new Set<() => void>();
  const drafts = new Set<() => void>();
  const shown = new Map<string, Shown>();
  let wanted: ReadonlySet<string> = new Set();
  let current = record.data;
  let snapshots = new Map<string, FieldSnapshot>();
  let patched: RecordData | null = null;

  const changed = (name: string) =>
    record.data[name] !== current[name] &&
    JSON.stringify(record.data[name]) !== JSON.stringify(current[name]);
  const access = (name: string, state: FieldState): FieldState => {
    if (options.access === undefined || !Object.hasOwn(options.access, name)) return state;
    return options.access[name] === "read" && state.access === "edit" ? { ...state, access: "read" } : state;
  };

  function refresh(): void {
    current = filled(context.surroundings, current);
    const next = { ...record, data: current };
    current = derive(context, next).data;
    const states = fieldStates(
      context,
      { ...next, data: current },
      options.transition === undefined ? {} : { transition: options.transition },
    );
    const fresh = new Map<string, FieldSnapshot>();
    for (const [name, state] of states) {
      const snapshot = {
        value: current[name],
        state: access(name, state),
        messages: messagesOf(name, state),
        cells: shown.get(name)?.cells ?? absent.cells,
        wanted: wanted.has(name) && isEmpty(current[name]),
      };
      const before = snapshots.get(name);
      fresh.set(name, before !== undefined && same(before, snapshot) ? before : snapshot);
    }
    snapshots = fresh;
    patched = null;
    for (const listener of listeners) listener();
  }

  /** What was found when the field changed or was sent, and what other fields have made of its options since. */
  function messagesOf(name: string, state: FieldState): readonly string[] {
    const found = shown.get(name)?.messages ?? absent.messages;
    const gone = state.access === "edit" ? goneOptions(name, state) : [];
    return gone.length === 0 ? found : [...found, ...gone];
  }

  function goneOptions(name: string, { offered }: FieldState): readonly string[] {
    const field = form.fields.get(name);
    if (field === undefined) return [];
    return notOffered(field, current[name], offered).map((one) => explainProblem(one, options.locale));
  }

  const valueOf = (name: string) => current[name];

  /** The amounts whose decimals depend on one of these fields, in a table too. */
  function amountsIn(names: ReadonlySet<string>): readonly string[] {
    const depends = ({ schema, columns }: CompiledField): boolean =>
      names.has(schema["x-currencyField"] ?? "") || [...(columns?.values() ?? [])].some(depends);
    return [...form.fields.values()]
      .filter((field) => !names.has(field.name) && depends(field))
      .map(({ name }) => name);
  }

  /** What was told of rows that are still the same is kept, unless something around them has changed. */
  function check(name: string, keepsTold: boolean): void {
    const value = current[name];
    const found =
      value === undefined || isEmpty(value) ? [] : form.fields.get(name)?.check(value, `/${name}`, valueOf);
    // A row that has just been added lacks everything: what is required is told when it is saved.
    const wrong = found?.filter(({ code }) => code !== "required") ?? [];
    const rows = Array.isArray(value) ? new Set<unknown>(value) : null;
    const told = shown.get(name)?.cells.filter(({ toldOf }) => toldOf !== null && rows?.has(toldOf)) ?? [];
    shown.set(name, { messages: [], cells: keepsTold ? told : [] });
    for (const problem of wrong)
      show({ pointer: problem.pointer, message: explainProblem(problem, options.locale) }, false);
  }

  function show({ pointer, message }: Pick<ServerProblem, "pointer" | "message">, isTold: boolean): void {
    const name = fieldOf(pointer);
    const { messages, cells } = shown.get(name) ?? nothing;
    const place = form.fields.get(name)?.columns == null ? null : cellOf(pointer);
    const row = place === null ? undefined : rowAt(current[name], place.row);
    if (place === null || row === undefined) {
      shown.set(name, { messages: [...messages, message], cells });
      return;
    }
    const cell = { row: rowKey(row, place.row), column: place.column, message, toldOf: isTold ? row : null };
    if (!cells.some((each) => sameCell(each, cell))) shown.set(name, { messages, cells: [...cells, cell] });
  }

  function setMany(values: RecordData): void {
    const next: Record<string, Json> = { ...current };
    for (const [name, value] of Object.entries(values)) {
      if (value === null) delete next[name];
      else next[name] = value;
    }
    current = next;
    const names = new Set(Object.keys(values));
    for (const name of names) check(name, true);
    for (const name of amountsIn(names)) check(name, false);
    refresh();
  }

  refresh();
  return {
    field: (name) => snapshots.get(name) ?? absent,
    data: () => current,
    patch: () => {
      if (patched !== null) return patched;
      // What is preset but not the reader's to set, the server presets by itself.
      const mine = (name: string) => snapshots.get(name)?.state.access === "edit";
      const names = [...form.fields.keys()].filter((name) => changed(name) && mine(name));
      patched = Object.fromEntries(names.map((name) => [name, current[name] ?? null]));
      return patched;
    },
    set: (name, value) => setMany({ [name]: value }),
    setMany,
    showProblems: (problems) => {
      shown.clear();
      for (const { pointer, message } of problems) {
        const name = fieldOf(pointer);
        // Which options have gone is known here at any time; kept, it would outlive a change that brings them back.
        if (goneOptions(name, (snapshots.get(name) ?? absent).state).includes(message)) continue;
        show({ pointer, message }, true);
      }
      refresh();
    },
    showWanted: (fields) => {
      wanted = fields;
      refresh();
    },
    learn: (surroundings) => {
      context = { ...context, surroundings: { ...context.surroundings, ...surroundings } };
      refresh();
    },
    flush: () => {
      for (const take of drafts) take();
    },
    onFlush: (take) => {
      drafts.add(take);
      return () => drafts.delete(take);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The own field that a problem's pointer leads into, for data pointers with or without the request's `/data`. */
export function fieldOf(pointer: string): string {
  const [first = "", second = ""] = pointer.split("/").slice(1);
  return first === "data" ? second : first;
}

function same(a: FieldSnapshot, b: FieldSnapshot): boolean {
  return (
    Object.is(a.value, b.value) &&
    a.wanted === b.wanted &&
    sameMessages(a.messages, b.messages) &&
    sameCells(a.cells, b.cells) &&
    a.state.visible === b.state.visible &&
    a.state.required === b.state.required &&
    a.state.access === b.state.access &&
    sameOptions(a.state.offered, b.state.offered)
  );
}

function sameMessages(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((message, index) => message === b[index]));
}

function sameCells(a: readonly CellProblem[], b: readonly CellProblem[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((one, index) => sameCell(one, b[index]));
}

function sameCell(a: CellProblem, b: CellProblem | undefined): boolean {
  return a.row === b?.row && a.column === b.column && a.message === b.message;
}

function sameOptions(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && [...a].every((option) => b.has(option));
}
