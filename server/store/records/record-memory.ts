import { LRUCache } from "lru-cache";
import type { CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { RecordData } from "../../../runtime/core/record.ts";
import type { StoredRecord } from "../store.ts";

/** Characters of data: of all records that are kept, and of the largest one that is. */
const [mostOfAll, mostOfOne] = [16_000_000, 64_000];
const mostTitles = 20_000;
/** What a record takes beside its data, about. */
const itself = 500;

/** Records as they were read, decoded and frozen, the ones that were asked for last. */
export interface RecordMemory {
  /** A record as this version of its form has it, and as it is now. */
  known(form: CompiledForm, id: string): StoredRecord | undefined;
  /** The same as it was when it was read: whoever knows its `seq` knows whether it still is. */
  former(form: CompiledForm, id: string): StoredRecord | undefined;
  /** Asked before something is read: keeps what was read then, unless anything was written meanwhile. */
  reading(): Keeping;
  /** The title of a record that is not in the trash. */
  title(form: CompiledForm, id: string): string | undefined;
  /** These were, or may have been, written. */
  written(records: readonly { readonly form: string; readonly id: string }[]): void;
  /** Others may have written anything: nothing is known until it is read again. */
  doubt(): void;
  /** Anything may have been written, even where `seq` does not tell. */
  forget(): void;
}

interface Keeping {
  record(form: CompiledForm, record: StoredRecord): void;
  title(form: CompiledForm, id: string, title: string): void;
}

interface Kept {
  readonly form: CompiledForm;
  readonly record: StoredRecord;
  /** After how many doubts it was read. */
  readonly doubts: number;
}

/** About as many characters as its JSON has: writing that down for each takes a part of what answering with it does. */
function lengthOf(data: RecordData): number {
  let length = 0;
  for (const name in data) {
    const value = data[name];
    if (typeof value === "string") length += name.length + value.length + 6;
    else length += name.length + 4 + (typeof value === "object" ? JSON.stringify(value).length : 8);
  }
  return length;
}

/** An empty memory, bounded by the size of what it keeps. */
export function recordMemory(): RecordMemory {
  let writes = 0;
  let doubts = 0;
  const kept = new LRUCache<string, Kept>({
    maxSize: mostOfAll,
    maxEntrySize: mostOfOne,
    sizeCalculation: ({ record }) => itself + lengthOf(record.data),
  });
  const titles = new LRUCache<string, Pick<Kept, "form" | "doubts"> & { readonly title: string }>({
    max: mostTitles,
  });
  const keyOf = (form: string, id: string) => `${form} ${id}`;
  return {
    known(form, id) {
      const found = kept.get(keyOf(form.name, id));
      return found?.form === form && found.doubts === doubts ? found.record : undefined;
    },
    former(form, id) {
      const found = kept.get(keyOf(form.name, id));
      return found?.form === form ? found.record : undefined;
    },
    title(form, id) {
      const key = keyOf(form.name, id);
      const record = kept.get(key);
      if (record?.form === form && record.doubts === doubts)
        return record.record.deletedAt === null ? record.record.title : undefined;
      const found = titles.get(key);
      return found?.form === form && found.doubts === doubts ? found.title : undefined;
    },
    reading() {
      const before = { writes, doubts };
      return {
        record(form, record) {
          if (writes !== before.writes) return;
          Object.freeze(record.data);
          kept.set(keyOf(form.name, record.id), {
            form,
            record: Object.freeze(record),
            doubts: before.doubts,
          });
        },
        title(form, id, title) {
          if (writes === before.writes)
            titles.set(keyOf(form.name, id), { form, title, doubts: before.doubts });
        },
      };
    },
    written(records) {
      writes += 1;
      for (const { form, id } of records) {
        kept.delete(keyOf(form, id));
        titles.delete(keyOf(form, id));
      }
    },
    doubt: () => void (doubts += 1),
    forget() {
      writes += 1;
      kept.clear();
      titles.clear();
    },
  };
}
