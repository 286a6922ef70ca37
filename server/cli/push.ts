import { setTimeout as sleep } from "node:timers/promises";
import { answeredAtLast, publishOutcome } from "../../runtime/contract/answered-at-last.ts";
import type { DraftView, PublishResult } from "../../runtime/contract/generated/contract.ts";
import type { Asked, Refusal } from "./api.ts";
import { checkDefinition } from "./check-definition.ts";
import type { Command, Work } from "./command.ts";
import { draftInTheWay } from "./draft-in-the-way.ts";
import { problemLines } from "./problem-lines.ts";
import { readDefinition, type FolderDefinition } from "./read-definition.ts";
import { type ReadMapping, readMapping } from "./read-mapping.ts";
import { refusalLines } from "./refusal-lines.ts";
import { refusedDefinition } from "./refused-definition.ts";

/** The draft to be replaced; a new app's where there is none and it was asked for. */
async function draftOf(
  { api, options }: Work,
  { app, document }: FolderDefinition,
): Promise<Asked<DraftView>> {
  const path = `/apps/${app}/draft`;
  const found = await api.get<DraftView>(path);
  if (found.ok || found.status !== 404 || !options.create) return found;
  const body = { name: app, title: document["title"] ?? app };
  const created = await api.send<unknown>("POST", "/apps", { body });
  return created.ok ? api.get<DraftView>(path) : created;
}

function outcomeOf(answer: Asked<PublishResult>, lost: boolean) {
  if (answer.ok) return "ended";
  return publishOutcome(
    answer.status,
    answer.problems.map(({ code }) => code),
    lost,
  );
}

/** The version that came of the draft while the answer was lost; null where none did. */
async function publishedMeanwhile({ api }: Work, app: string, base: number | null): Promise<number | null> {
  const now = await api.get<DraftView>(`/apps/${app}/draft`);
  const next = (base ?? 0) + 1;
  return now.ok && now.body.base === next ? next : null;
}

/** Makes the draft of the folder the next version; what keeps it from that leaves it the draft. */
async function publish(
  work: Work,
  read: FolderDefinition,
  { revision, base }: DraftView,
  mapping: ReadMapping,
) {
  const { api, options, say, print } = work;
  const { app } = read;
  const sent = mapping.mapping && { mapping: mapping.mapping };
  const body = { ...(options.note !== null && { note: options.note }), ...sent };
  const { answer, lost } = await answeredAtLast(
    () => api.send<PublishResult>("POST", `/apps/${app}/publish`, { body, revision }),
    outcomeOf,
    { wait: () => sleep(2_000), losses: 2 },
  );
  const version = answer.ok ? answer.body.version : lost ? await publishedMeanwhile(work, app, base) : null;
  if (version !== null) {
    print(say("published", { app, version }));
    return { ok: true, code: 0 } as const;
  }
  const { lines } = refusedDefinition(work, read, answer as Refusal, mapping.file);
  return { ok: false, lines: [say("not-published"), ...lines] } as const;
}

/**
 * Makes a folder the draft of its app, and the next version where that is wanted; a draft of somebody else stays.
 * A draft may be unfinished: only where it is to be published does what stands against that keep it from being saved.
 */
export const push: Command = async (work) => {
  const { api, options, say, print } = work;
  const read = await readDefinition(work);
  if (!read.ok) return read;
  const { app, document } = read.value;
  const mapping = await readMapping(work);
  if (!mapping.ok) return mapping;
  const draft = await draftOf(work, read.value);
  if (!draft.ok) return refusalLines(work, draft, app);
  const free = await draftInTheWay(work, draft.body, document);
  if (!free.ok) return free;

  const checked = await checkDefinition(work, read.value, mapping.value);
  if (!checked.ok) return refusedDefinition(work, read.value, checked, mapping.value.file);
  const { problems, changes } = checked.body;
  if (options.publish && problems.length > 0) {
    return {
      ok: false,
      lines: [
        say("nothing-published-yet", { count: problems.length }),
        ...problemLines(read.value, problems, say, mapping.value.file),
      ],
    };
  }
  const { begun, base, revision } = draft.body;
  if (problems.length === 0 && changes.length === 0 && base !== null && !begun) {
    print(say("nothing-to-push"));
    return { ok: true, code: 0 };
  }
  const saved = await api.send<DraftView>("PUT", `/apps/${app}/draft`, {
    body: { definition: document },
    revision,
  });
  if (!saved.ok) return refusedDefinition(work, read.value, saved);
  if (free.value !== null) print(free.value);
  if (options.publish) return publish(work, read.value, saved.body, mapping.value);
  if (problems.length === 0) print(say("pushed", { app }));
  else {
    const lines = problemLines(read.value, problems, say, mapping.value.file);
    print([say("pushed-unfinished", { app, count: problems.length }), ...lines].join("\n"));
  }
  return { ok: true, code: 0 };
};
