import type { Actor } from "../actor.ts";
import type { CompiledField, CompiledForm } from "../compile/compiled.ts";
import { isSearched } from "../compile/is-searched.ts";
import { fieldRight } from "./field-right.ts";

/**
 * The fields by whose texts somebody finds records of a form: those that make its title, then those that are searched
 * besides. One that is hidden from them in any stage is not among them, since they find nothing by it.
 */
export function searchedFields(
  form: CompiledForm,
  reader: Pick<Actor, "administrator" | "roles">,
): readonly CompiledField[] {
  const stages = [null, ...[...form.pipelines.values()].flatMap(({ stages: all }) => [...all.keys()])];
  const asks = ({ name }: CompiledField) =>
    stages.every((stage) => fieldRight(form, reader, name, stage) !== "hidden");
  const fields = [...form.fields.values()];
  const title = fields.filter(({ name }) => form.recordTitle.reads.has(name));
  return [
    // A title of which somebody does not see all is not searched for them.
    ...(title.every(asks) ? title : []),
    ...fields.filter((field) => isSearched(field) && asks(field) && !title.includes(field)),
  ];
}
