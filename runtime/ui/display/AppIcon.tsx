import { queryOptions, useQuery } from "@tanstack/react-query";
import type { IconName } from "./icon-names.ts";

/** Loaded as data is: a page that begins needs no pictures, and a lost connection is no reason to show nothing else. */
const iconsQuery = queryOptions({
  queryKey: ["part", "icon-set"],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: async () => (await import("./icon-set.tsx")).iconSet,
});

/** The icon of an app or a form beside its title; it takes its room before it is loaded. */
export function AppIcon({ name }: { name: string | null | undefined }) {
  const { data: icons } = useQuery(iconsQuery);
  const Icon =
    icons === undefined ? null : Object.hasOwn(icons, name ?? "") ? icons[name as IconName] : icons.form;
  return <span className="app-icon">{Icon !== null && <Icon aria-hidden />}</span>;
}
