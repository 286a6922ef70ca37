import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { changeWords } from "../../runtime/core/diff/change-words.ts";
import { changeLines } from "./change-lines.ts";
import { checkDefinition } from "./check-definition.ts";
import type { Command } from "./command.ts";
import { impactLines } from "./impact-lines.ts";
import { measuredImpact } from "./measured-impact.ts";
import { problemLines } from "./problem-lines.ts";
import { publishedVersion } from "./published-version.ts";
import { readDefinition } from "./read-definition.ts";
import { readMapping } from "./read-mapping.ts";
import { refusalLines } from "./refusal-lines.ts";
import { refusedDefinition } from "./refused-definition.ts";

/** Says what differs between a folder and what is published, and what publishing it would do. Nothing is written. */
export const plan: Command = async (work) => {
  const { options, say, print } = work;
  const read = await readDefinition(work);
  if (!read.ok) return read;
  const { app } = read.value;
  const mapping = await readMapping(work);
  if (!mapping.ok) return mapping;
  const published = await publishedVersion(work, app);
  if (!published.ok) return refusalLines(work, published, app);
  const checked = await checkDefinition(work, read.value, mapping.value);
  if (!checked.ok) return refusedDefinition(work, read.value, checked, mapping.value.file);
  const impact = await measuredImpact(work, app, checked.body.impact);
  if (!impact.ok) return refusalLines(work, impact, app);

  const { problems, changes } = checked.body;
  const number = published.body?.version;
  const version = number === undefined ? say("nothing-published") : say("version", { number });
  print(say("against", { app, version, folder: options.folder, server: options.server }));
  if (changes.length > 0) {
    const before = published.body?.definition ?? null;
    // The server has found its shape sound, or it would have told no changes.
    const after = read.value.document as unknown as AppDocument;
    const words = changeWords(before, after, options.language);
    print(["", ...changeLines(changes, words, say)].join("\n"));
    if (before !== null && impact.body.state !== "none")
      print(["", ...impactLines(impact.body, words, say)].join("\n"));
  } else if (problems.length === 0) print(say("no-changes"));
  if (problems.length > 0) {
    return {
      ok: false,
      lines: [
        "",
        say("problems", { count: problems.length }),
        ...problemLines(read.value, problems, say, mapping.value.file),
      ],
    };
  }
  return { ok: true, code: options.detailedExitcode && changes.length > 0 ? 2 : 0 };
};
