import type { Rolldown } from "vite";

type Groups = Rolldown.CodeSplittingGroup[];
type Graph = Pick<Rolldown.ChunkingContext, "getModuleInfo">;

const kit = /[\\/](antd|@rc-component|@ant-design)[\\/]/;
const designer = /[\\/]designer[\\/]/;
const workspace = /[\\/]runtime[\\/]workspace[\\/]/;

/**
 * Which modules are loaded together. Without it, each set of pages that share something has a file of its own, and a
 * page asks for a hundred and fifty. What only one page needs stays with it, and reps get nothing of the designer.
 */
export function chunkGroups(pages: readonly string[]): Groups {
  let found: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const usersOf = (id: string, graph: Graph) => [...((found ??= reached(pages, graph)).get(id) ?? [])];
  const isShared = (id: string) => !designer.test(id) && !workspace.test(id);

  /** Modules that several parts use, among them all of these. */
  const usedBy = (name: string, priority: number, parts: readonly string[]): Groups[number] => ({
    name(id, graph) {
      const users = usersOf(id, graph);
      const isUsed = parts.every((part) => users.some((user) => user.endsWith(`/${part}.tsx`)));
      return users.length > 1 && isUsed ? name : null;
    },
    debugName: name,
    test: isShared,
    priority,
  });

  return [
    { name: "base", tags: ["$initial"], test: isShared, priority: 7 },
    usedBy("sign-in", 6, ["SignInPage"]),
    // Through the kit's index everything reaches everything, so who really uses a module is counted by the bundler.
    { name: "controls", test: kit, minShareCount: 6, priority: 5 },
    usedBy("records", 3, ["FormPage", "RecordPage"]),
    usedBy("record", 2, ["RecordPage"]),
    usedBy("list", 1, ["FormPage"]),
    {
      debugName: "rooms",
      name: (id, graph) => (usersOf(id, graph).length >= 3 ? "rooms" : null),
      test: (id) => !workspace.test(id) && !kit.test(id),
      priority: 0,
    },
  ];
}

/** The pages, and parts loaded on demand, that need each module at once. */
function reached(pages: readonly string[], graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const parts = new Set(pages);
  // A set that grows while it is gone through is gone through to its end.
  for (const part of parts) {
    const needed = new Set([part]);
    for (const id of needed) {
      users.set(id, (users.get(id) ?? new Set()).add(part));
      const module = graph.getModuleInfo(id);
      for (const later of module?.dynamicallyImportedIds ?? []) parts.add(later);
      for (const next of module?.importedIds ?? []) if (!kit.test(next)) needed.add(next);
    }
  }
  return users;
}
