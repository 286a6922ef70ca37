import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type CarriedTyping, carriedTyping } from "../../core/diff/carried-typing.ts";
import { jsonEqual } from "../../core/json-equal.ts";
import type { RecordData } from "../../core/record.ts";
import { appUpdateQuery } from "../app-query.ts";
import { compiledApp } from "../records/compiled-app.ts";
import type { Room } from "../records/use-room.ts";
import { adoptNewer } from "./adopt-newer.ts";

/** What the newest published version makes of what is typed under the one that a page works with. */
export interface Newest {
  /** Which version that is, where it is another one. */
  readonly version: number | null;
  /** What is typed, as the newest version takes it; all of it where there is none, or none of the form. */
  carried(typed: RecordData): CarriedTyping;
  /** Whether all that is typed can be sent as it stands, or at least what has a field. */
  isAlike(typed: RecordData): boolean;
  /** Asks the server; whether it is another one than was known. */
  refresh(): Promise<boolean>;
  /** Goes on with it, and gives back whether there is one. */
  adopt(): boolean;
}

/** Follows which version of its app a form would have to be sent to. */
export function useNewest({ view, form }: Room): Newest {
  const queryClient = useQueryClient();
  const query = appUpdateQuery(view.app);
  const { data: held } = useQuery(query);
  // It may have become known after the page was drawn.
  const newer = () => queryClient.getQueryData(query.queryKey)?.newer ?? null;
  const carried = (typed: RecordData): CarriedTyping => {
    const now = newer();
    const app = now === null ? null : compiledApp(now);
    const to = app?.forms.get(form.name);
    if (app === null || to === undefined) return { kept: typed, lost: [] };
    return carriedTyping(form.definition.schema.properties, { app, form: to }, typed);
  };
  return {
    version: held?.newer?.version ?? null,
    carried,
    isAlike(typed) {
      const { kept } = carried(typed);
      return Object.entries(kept).every(
        ([name, value]) => Object.hasOwn(typed, name) && jsonEqual(typed[name] ?? null, value),
      );
    },
    async refresh() {
      const known = newer()?.version;
      await queryClient.refetchQueries({ queryKey: query.queryKey, exact: true });
      return newer()?.version !== known;
    },
    adopt: () => adoptNewer(queryClient, view.app),
  };
}
