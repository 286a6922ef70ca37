import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "./path.ts";

/**
 * The smallest change of a document, as data: whatever an admin does is a list of these, each of which has an exact
 * inverse. `before` is the sibling that it stands in front of; null is the end.
 */
export type Edit =
  | { readonly do: "set"; readonly at: Path; readonly value: Json }
  | { readonly do: "insert"; readonly at: Path; readonly value: Json; readonly before: string | null }
  | { readonly do: "remove"; readonly at: Path }
  | { readonly do: "move"; readonly at: Path; readonly before: string | null }
  | { readonly do: "rekey"; readonly at: Path; readonly to: string };
