import { afterEach, beforeEach, vi } from "vitest";
import { changeItem } from "../../designer/draft/commands/change-item.ts";
import { createDraft } from "../../designer/draft/create-draft.ts";
import type { Draft, DraftOptions } from "../../designer/draft/draft.ts";
import {
  type DraftKeep,
  type DraftServer,
  type KeptDraft,
  type OtherAdmin,
  StaleDraft,
} from "../../designer/draft/keep/draft-port.ts";
import type { Json } from "../../runtime/core/json.ts";

/** The draft that every test begins with. */
export const beginning = {
  title: "App",
  forms: [
    { name: "deal", title: "Deal", fields: ["name"] },
    { name: "account", title: "Account", fields: ["name"] },
  ],
};

interface World {
  now: number;
  definition: Json;
  revision: number;
  base: number;
  writes: number;
  refuse: Error | null;
  /** What comes of a write that the server has taken, in place of its answer. */
  lose: Error | null;
  kept: KeptDraft | undefined;
  other: OtherAdmin | null;
}

const begun = {
  ...{ now: 1_000_000, definition: beginning, revision: 3, base: 1, writes: 0 },
  ...{ refuse: null, lose: null, kept: undefined, other: null },
};

export const nothingKept: DraftKeep = {
  load: () => Promise.resolve(undefined),
  left: () => Promise.resolve([]),
  store: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

export const retitle = (draft: Draft, form: string, title: string): boolean =>
  draft.run(changeItem(draft.state().history.document, "form", ["forms", form], [[["title"], title]]));

export const titleOf = (document: Json, form: string): string | undefined =>
  (document as typeof beginning).forms.find(({ name }) => name === form)?.title;

export const titlesOf = (document: Json): readonly (string | undefined)[] =>
  ["deal", "account"].map((form) => titleOf(document, form));

/** A server, a browser and a clock for drafts, begun anew before each test of a file. */
export function draftWorld() {
  const world: World = { ...begun };
  const server: DraftServer = {
    read: () => {
      const { definition, revision, base, other } = world;
      return Promise.resolve({ definition, revision, base, other });
    },
    write(definition, revision) {
      if (world.refuse !== null) return Promise.reject(world.refuse);
      if (revision !== world.revision) return Promise.reject(new StaleDraft());
      world.definition = definition;
      world.revision += 1;
      world.writes += 1;
      if (world.lose !== null) return Promise.reject(world.lose);
      return Promise.resolve({ definition, revision: world.revision, base: world.base });
    },
  };
  const keep: DraftKeep = {
    load: () => Promise.resolve(world.kept),
    left: () => Promise.resolve([]),
    store: (draft) => {
      world.kept = draft;
      return Promise.resolve();
    },
    clear: () => {
      world.kept = undefined;
      return Promise.resolve();
    },
  };
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(world, begun);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const openWith = (kept: DraftKeep, follow?: DraftOptions["follow"]) =>
    createDraft({ server, keep: kept, now: () => world.now, ...(follow && { follow }) });
  return {
    ...{ world, server, keep },
    open: (follow?: DraftOptions["follow"]) => openWith(keep, follow),
    openWith,
    /** Opens it in another browser. */
    openElsewhere: () => openWith(nothingKept),
    async changedByAnother(...titles: readonly (readonly [form: string, title: string])[]) {
      const other = await openWith(nothingKept);
      for (const [form, title] of titles) retitle(other, form, title);
      await other.flush();
      other.close();
    },
  };
}
