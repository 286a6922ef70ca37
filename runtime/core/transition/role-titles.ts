import type { CompiledApp } from "../compile/compiled.ts";
import type { Text } from "../definition/text.ts";

/** What people call these roles, for messages that name them. */
export function roleTitles(
  { document }: Pick<CompiledApp, "document">,
  roles: Iterable<string>,
): readonly Text[] {
  const titles = new Map((document.roles ?? []).map(({ name, title }) => [name, title]));
  return [...roles].map((role) => titles.get(role) ?? role);
}
