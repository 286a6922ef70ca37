import type { DocumentCode } from "../core/problem/document-messages.ts";
import type { Meaning } from "./meaning.ts";

/** A block that goes into what it is given: names in it are names of that, and no longer of what is around it. */
interface Entrance {
  /** What the names are names of; undefined where the block cannot take what it is given. */
  inside(given: Meaning): Meaning | undefined;
  /** Whether it goes through items, so that there is `@index`. */
  readonly repeats: boolean;
  readonly refusal: DocumentCode;
}

/** Every block there is, by its name, null where it only asks whether something is there; nothing else can be called. */
export const blockHelpers: ReadonlyMap<string, Entrance | null> = new Map<string, Entrance | null>([
  ["if", null],
  ["unless", null],
  ["each", { inside: ({ items }) => items, repeats: true, refusal: "document-not-a-list" }],
  [
    "with",
    {
      inside: (given) => (given.fields === undefined ? undefined : given),
      repeats: false,
      refusal: "document-not-a-record",
    },
  ],
]);
