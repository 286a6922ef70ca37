import type { RecordData } from "../../runtime/core/record.ts";
import { linksOf } from "../engine/links-of.ts";
import type { CompiledField } from "../../runtime/core/compile/compiled.ts";
import type { Place } from "../engine/engine-context.ts";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import { projection } from "../policies/projection.ts";
import type { Services } from "../services.ts";

/** The names of what records point to, by id; people are of the form `_user`, files of `_file`. */
export type Refs = { readonly [id: string]: { readonly form: string; readonly title: string } };

/**
 * Names the records, people and files to which data and `people` point; what may not be seen has no name. A title made of
 * what the reader may not see is left out for the record's id.
 */
export async function loadRefs(
  services: Services,
  { app, form, actor }: Place,
  datas: readonly RecordData[],
  people: readonly (string | null)[],
): Promise<Refs> {
  const targets = new Map<CompiledField, Set<string> | null>();
  const wanted = new Map<string, Set<string>>();
  const [persons, files] = [new Set<string>(), new Set<string>()];
  /** The ids that are wanted where a field leads; null where that may not be read. */
  const targetOf = ({ schema }: CompiledField): Set<string> | null => {
    const target = app.forms.get(schema["x-form"] ?? "");
    if (target === undefined || !formRights(actor, target).has("read")) return null;
    const ids = wanted.get(target.name) ?? new Set();
    wanted.set(target.name, ids);
    return ids;
  };
  for (const data of datas) {
    for (const { to, field, id } of linksOf(form, data)) {
      if (to === "person") persons.add(id);
      else if (to === "file") files.add(id);
      else if (to === "record") {
        if (!targets.has(field)) targets.set(field, targetOf(field));
        targets.get(field)?.add(id);
      }
    }
  }
  for (const id of people) if (id !== null) persons.add(id);
  const [records, users, uploads] = await Promise.all([
    services.store.records.titles(app, wanted),
    persons.size === 0 ? [] : services.store.users.byIds([...persons]),
    files.size === 0 ? [] : services.store.files.byIds([...files]),
  ]);
  const titled = new Map(
    [...wanted.keys()].flatMap((name) => {
      const target = app.forms.get(name);
      return target === undefined ? [] : [[name, projection(actor, target).titled(app)]];
    }),
  );
  const refs: { [id: string]: Refs[string] } = {};
  for (const { id, form: of, title } of records)
    refs[id] = { form: of, title: titled.get(of) === true ? title : id };
  for (const { id, name } of users) refs[id] = { form: "_user", title: name };
  for (const file of uploads) if (file.app === app.name) refs[file.id] = { form: "_file", title: file.name };
  return refs;
}
