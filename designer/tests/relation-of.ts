import type { ExampleActor, ExampleRecord } from "../../runtime/core/definition/generated/definition.ts";

/** What the one who acts is to the record. */
export type Relation = "owner" | "team" | "other";

/** Who acts where a test names nobody. */
const somebody = "example";

/** What the actor of a test is to its record's owner, as the engine takes it. */
export function relationOf(actor: ExampleActor | undefined, record: ExampleRecord): Relation {
  const id = actor?.id ?? somebody;
  const owner = record.owner ?? id;
  if (owner === id) return "owner";
  return actor?.teams?.includes(owner) === true ? "team" : "other";
}

/** The owner and the actor by whom a test has this relation; the owner stays who they are. */
export function withRelation(
  { teams: _former, ...actor }: ExampleActor,
  record: ExampleRecord,
  relation: Relation,
): { readonly actor: ExampleActor; readonly owner: string } {
  const owner = record.owner ?? actor.id ?? somebody;
  if (relation === "owner") return { actor: { ...actor, id: owner }, owner };
  const id = actor.id === undefined || actor.id === owner ? "colleague" : actor.id;
  const another = id === owner ? "somebody-else" : id;
  return { actor: { ...actor, id: another, ...(relation === "team" ? { teams: [owner] } : {}) }, owner };
}
