import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";

/** The smallest pipeline in which something moves: from an open stage into a won one. */
export const oneStepWay: NonNullable<FormDefinition["pipelines"]>[number] = {
  ...{ name: "way", title: "Way", initial: ["first"] },
  stages: [
    { name: "first", title: "First", kind: "open" },
    { name: "second", title: "Second", kind: "won" },
  ],
  transitions: [{ name: "go", title: "Go", from: ["first"], to: "second" }],
};
