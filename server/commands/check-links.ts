import type { CompiledField } from "../../runtime/core/compile/compiled.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { linksOf, type Link } from "../engine/links-of.ts";
import { loadRecords } from "../engine/load-records.ts";
import { referencedFacts } from "../engine/referenced-facts.ts";
import { formRights } from "../policies/form-rights.ts";
import type { Services } from "../services.ts";
import type { StoredFile } from "../store/system/files.ts";

/**
 * A problem for each link in `patch` that leads nowhere: to a record that is not there, may not be seen or does
 * not pass the field's filter, to nobody, or to a file that was not uploaded for this field. Links that the
 * record holds already are not asked again.
 */
export async function checkLinks(
  services: Services,
  context: EngineContext,
  record: string,
  held: RecordData,
  patch: RecordData,
): Promise<readonly Problem[]> {
  const { app, form, actor } = context;
  const old = new Set(linksOf(form, held).map(({ own, id }) => `${own} ${id}`));
  const links = linksOf(form, patch).filter(({ own, id }) => !old.has(`${own} ${id}`));
  if (links.length === 0) return [];
  const ids = (to: Link["to"]) => [...new Set(links.filter((link) => link.to === to).map(({ id }) => id))];
  const readable = links.flatMap(({ to, field, id }) => {
    const target = to === "record" ? app.forms.get(field.schema["x-form"] ?? "") : undefined;
    return target !== undefined && formRights(actor, target).has("read") ? [{ form: target.name, id }] : [];
  });
  const [records, users, teams, files] = await Promise.all([
    loadRecords(services, app, readable),
    services.store.users.byIds(ids("person")),
    ids("team").length === 0 ? [] : services.store.teams.list(),
    services.store.files.byIds(ids("file")),
  ]);

  const at = { now: context.now, timeZone: app.timeZone, actor };
  const found: { readonly [to in Link["to"]]: (link: Link) => boolean } = {
    record: ({ field, id }) => {
      const target = app.forms.get(field.schema["x-form"] ?? "");
      const chosen = target === undefined ? undefined : records.get(target.name)?.get(id);
      if (target === undefined || chosen === undefined) return false;
      return (
        field.filter === null || field.filter.test(referencedFacts(app, target, chosen, context.now), at)
      );
    },
    person: ({ id }) => users.some((user) => user.id === id && user.disabledAt === null),
    team: ({ id }) => teams.some((team) => team.id === id),
    file: ({ id, own, field }) =>
      files.some(
        (file) =>
          file.id === id &&
          file.app === app.name &&
          file.form === form.name &&
          suits(file, own, field) &&
          (file.record === record || (file.record === null && file.uploadedBy === actor.id)),
      ),
  };
  const codes = {
    record: "unknown-record",
    person: "unknown-user",
    team: "unknown-team",
    file: "unknown-file",
  };
  return links
    .filter((link) => !found[link.to](link))
    .map(({ to, own, pointer }) => ({ code: codes[to], pointer, params: { field: own } }));
}

/**
 * Whether a file may lie in a field: one that was uploaded for it, or an attachment of the record unless the field
 * takes pictures only, since of an attachment nobody has looked at the bytes.
 */
function suits(file: StoredFile, own: string, { kind }: CompiledField): boolean {
  const media = kind.uploads?.media ?? null;
  if (file.field === null) return media === null;
  return file.field === own && (media === null || media.includes(file.type));
}
