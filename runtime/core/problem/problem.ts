import type { JsonObject } from "../json.ts";
import type { Text } from "../definition/text.ts";

/**
 * Something that is wrong and can be mended by whoever caused it. `code` and `params` are stable and are
 * rendered in the reader's language by `explainProblem`; `pointer` is a JSON pointer into what was sent
 * (a definition, a record's data, a request). `message` carries the words that the app's author wrote.
 */
export interface Problem {
  readonly code: string;
  readonly pointer: string;
  readonly params: JsonObject;
  readonly message?: Text;
}
