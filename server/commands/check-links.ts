import type { CompiledField } from "../../runtime/core/compile/compiled.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { linksOf, type Link } from "../engine/links-of.ts";
import { loadRecords } from "../engine/load-records.ts";
import { referencedFacts } from "../engine/referenced-facts.ts";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import type { Services } from "../services.ts";
import type { StoredFile } from "../store/system/files.ts";

/** Data that is about to be written, of which record, and what that holds already. */
export interface LinkingPatch {
  readonly record: string;
  readonly held: RecordData;
  readonly patch: RecordData;
}

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
  const [problems = []] = await checkManyLinks(services, context, [{ record, held, patch }]);
  return problems;
}

/** The same for many records at once: one reading for all of them, and the problems of each. */
export async function checkManyLinks(
  services: Services,
  context: EngineContext,
  patches: readonly LinkingPatch[],
): Promise<readonly (readonly Problem[])[]> {
  const { form } = context;
  const linked = patches.map(({ record, held, patch }) => {
    const old = new Set(linksOf(form, held).map(({ own, id }) => `${own} ${id}`));
    return { record, links: linksOf(form, patch).filter(({ own, id }) => !old.has(`${own} ${id}`)) };
  });
  const all = linked.flatMap(({ links }) => links);
  if (all.length === 0) return patches.map(() => []);
  const leads = await leadsSomewhere(services, context, all);
  return linked.map(({ record, links }) =>
    links
      .filter((link) => !leads(link, record))
      .map(({ to, own, pointer }) => ({ code: codes[to], pointer, params: { field: own } })),
  );
}

const codes: { readonly [to in Link["to"]]: string } = {
  record: "unknown-record",
  person: "unknown-user",
  team: "unknown-team",
  file: "unknown-file",
};

/** Reads what the links lead to, once for all of them: a test whether one of them, in this record, leads somewhere. */
async function leadsSomewhere(
  services: Services,
  context: EngineContext,
  links: readonly Link[],
): Promise<(link: Link, record: string) => boolean> {
  const { app, form, actor } = context;
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
  const found: { readonly [to in Link["to"]]: (link: Link, record: string) => boolean } = {
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
    file: ({ id, own, field }, record) =>
      files.some(
        (file) =>
          file.id === id &&
          file.app === app.name &&
          file.form === form.name &&
          suits(file, own, field) &&
          (file.record === record || (file.record === null && file.uploadedBy === actor.id)),
      ),
  };
  return (link, record) => found[link.to](link, record);
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
