import type { RecordData } from "../../runtime/core/record.ts";
import { linksOf } from "../engine/links-of.ts";
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
  const links = datas.flatMap((data) => linksOf(form, data));
  const wanted = new Map<string, Set<string>>();
  for (const { to, field, id } of links) {
    const target = to === "record" ? app.forms.get(field.schema["x-form"] ?? "") : undefined;
    if (target === undefined || !formRights(actor, target).has("read")) continue;
    wanted.set(target.name, (wanted.get(target.name) ?? new Set()).add(id));
  }
  const ids = (to: string) => links.filter((link) => link.to === to).map(({ id }) => id);
  const persons = new Set([...ids("person"), ...people.filter((id) => id !== null)]);
  const files = new Set(ids("file"));
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
  return Object.fromEntries([
    ...records.map(({ id, form: of, title }) => {
      return [id, { form: of, title: titled.get(of) === true ? title : id }] as const;
    }),
    ...users.map((user) => [user.id, { form: "_user", title: user.name }] as const),
    ...uploads
      .filter((file) => file.app === app.name)
      .map((file) => [file.id, { form: "_file", title: file.name }] as const),
  ]);
}
