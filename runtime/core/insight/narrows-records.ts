import type { AccessDefinition } from "../definition/generated/definition.ts";

/** Whether an entry of `access` speaks of some records of its form only; what it says of none yet, such as creating, aside. */
export function narrowsRecords({ can, records }: Pick<AccessDefinition, "can" | "records">): boolean {
  return records !== "all" && can.some((right) => right !== "create" && right !== "import");
}
