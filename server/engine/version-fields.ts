import type {
  AppDocument,
  FieldSchema,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Store } from "../store/store.ts";
import type { AppVersion } from "../store/system/versions.ts";

/** The fields of a form by their names, and its pipelines, in which stages and moves have their titles. */
export interface FormThen {
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly pipelines: readonly PipelineDefinition[];
}

/** What each form was, as the forms were called then. */
export type FormsThen = ReadonlyMap<string, FormThen>;

/** What fields, stages and moves were in published versions, which never change. */
export interface VersionFields {
  /** Nothing where the version is gone. */
  at(version: Pick<AppVersion, "app" | "version" | "createdAt">): Promise<FormsThen>;
}

interface Entry {
  readonly forms: Promise<FormsThen>;
  /** How long the document was: about what its fields take. */
  size: number;
}

/** So many versions are remembered, and of documents that are together no longer than so many letters. */
const bounds = { versions: 100, letters: 16_000_000 };

/** Reads a version's document once while it is among those that were asked for last. */
export function createVersionFields(
  { versions }: Pick<Store, "versions">,
  { versions: most, letters } = bounds,
): VersionFields {
  const kept = new Map<string, Entry>();

  function forgetOldest(): void {
    let size = [...kept.values()].reduce((sum, entry) => sum + entry.size, 0);
    for (const [key, entry] of kept) {
      if (kept.size <= most && size <= letters) return;
      kept.delete(key);
      size -= entry.size;
    }
  }

  function read(key: string, app: string, number: number): Entry {
    const document = versions.get(app, number).then((version) => version?.document ?? null);
    const entry: Entry = { forms: document.then(formsThen), size: 0 };
    const measured = document.then((text) => {
      entry.size = text?.length ?? 0;
      forgetOldest();
    });
    Promise.all([measured, entry.forms]).catch(() => kept.delete(key));
    return entry;
  }

  return {
    async at({ app, version, createdAt }) {
      // An app may have been removed, and one of the same name made.
      const key = `${app} ${String(version)} ${createdAt}`;
      const entry = kept.get(key) ?? read(key, app, version);
      kept.delete(key);
      kept.set(key, entry);
      return entry.forms;
    },
  };
}

function formsThen(document: string | null): FormsThen {
  const forms = document === null ? [] : (JSON.parse(document) as AppDocument).forms;
  return new Map(
    forms.map(({ name, schema, pipelines = [] }) => [
      name,
      { fields: new Map(Object.entries(schema.properties)), pipelines },
    ]),
  );
}
