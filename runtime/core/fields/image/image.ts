import type { FieldKind } from "../field-kind.ts";
import { linkList } from "../link-list.ts";
import { countOperators } from "../operators.ts";
import { imageTypes } from "./image-types.ts";

/** Pictures, by the ids of their files; what is none by its own bytes is not taken in. */
export const image: FieldKind = {
  ...linkList({ name: "image", most: 20, operators: countOperators, formulaType: undefined }),
  uploads: { media: imageTypes, largest: 25 * 1024 * 1024 },
};
