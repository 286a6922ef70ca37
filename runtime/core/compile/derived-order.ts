import { dependencyOrder } from "../formula/dependency-order.ts";
import type { CompiledForm } from "./compiled.ts";
import { isDerived } from "./is-derived.ts";
import { readToDerive } from "./read-to-derive.ts";

/** Names of formula fields and roll-ups in the order in which they must be computed; those in a circle are left out. */
export function derivedOrder(fields: CompiledForm["fields"]): readonly string[] {
  const derived = [...fields.values()].filter(isDerived);
  return dependencyOrder(new Map(derived.map((field) => [field.name, readToDerive(field)]))).order;
}
