import type { Refusal } from "./api.ts";
import type { Failed, Work } from "./command.ts";
import { problemLines } from "./problem-lines.ts";
import type { FolderDefinition } from "./read-definition.ts";
import type { ReadMapping } from "./read-mapping.ts";
import { refusalLines } from "./refusal-lines.ts";

/** Why the server did not take a definition: every problem with its file and line where it tells any, else a sentence. */
export function refusedDefinition(
  work: Work,
  read: FolderDefinition,
  refused: Refusal,
  mapping?: ReadMapping["file"],
): Failed {
  return refused.status === 422 && refused.problems.length > 0
    ? { ok: false, lines: problemLines(read, refused.problems, work.say, mapping) }
    : refusalLines(work, refused, read.app);
}
