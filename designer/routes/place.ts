import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Edit } from "../draft/edits/edit.ts";
import { keepKeys } from "../naming/steady-key.ts";
import { movedPlace } from "./moved-place.ts";

/** Where an admin is: the app, the room of the designer, what is chosen in it. */
export interface Place {
  readonly app: string;
  readonly room: string;
  readonly form: string | undefined;
  readonly pipeline: string | undefined;
  /** The path of what is selected, as in the document; empty for nothing. */
  readonly at: readonly string[];
}

/** The address of a place; what is left out is not in it. */
export function placeAddress({ app, room, form, pipeline, at = [] }: Partial<Place>): string {
  const path = [app, room, form, pipeline].filter((part) => part !== undefined).map(encodeURIComponent);
  const search = at.length === 0 ? "" : `?at=${at.map(encodeURIComponent).join("/")}`;
  return `/${path.join("/")}${search}`;
}

let moving: readonly Edit[] = [];

/** The place in the address bar, or where what it names has moved to before the address bar could follow. */
export function usePlace(): Place {
  const params: Params = useParams({ strict: false });
  return placeOf(params, useSearch({ strict: false }));
}

/** The place without what is selected in it: unlike `usePlace`, its reader does not render for each selection. */
export function useRoomPlace(): Omit<Place, "at"> {
  const params: Params = useParams({ strict: false });
  const { at: _at, ...place } = placeOf(params, {});
  return place;
}

/** Tells the place when it is asked, for what somebody does: its reader renders for none. */
export function usePlaceNow(): () => Place {
  const router = useRouter();
  return useCallback(() => {
    const match = router.state.matches.at(-1);
    return placeOf(match?.params ?? {}, match?.search ?? {});
  }, [router]);
}

/**
 * What of a list of the document is selected, itself or a part of it, by its name or key. Its reader renders anew only
 * where this changes: a large form has many lists.
 */
export function useSelectedIn(list: string): string | undefined {
  const params: Params = useParams({ strict: false });
  return useSearch({
    strict: false,
    select: (search) => {
      const place = placeOf(params, search).at.join("/");
      return place.startsWith(`${list}/`) ? place.slice(list.length + 1).split("/")[0] : undefined;
    },
  });
}

type Params = Partial<Record<"app" | "room" | "form" | "pipeline", string>>;

function placeOf({ app = "", room = "", form, pipeline }: Params, search: { readonly at?: unknown }): Place {
  const at =
    typeof search.at === "string" && search.at !== "" ? search.at.split("/").map(decodeURIComponent) : [];
  return movedPlace({ app, room, form, pipeline, at }, moving);
}

/** Follows edits that give things other names: the place stays with what it names, all the time. */
export function useFollow(): (edits: readonly Edit[], change: () => boolean) => boolean {
  const navigate = useNavigate();
  const placeNow = usePlaceNow();
  return useCallback(
    (edits, change) => {
      const now = placeNow();
      keepKeys(edits);
      const next = movedPlace(now, edits);
      moving = next === now ? [] : edits;
      const done = change();
      const arrived = () => {
        moving = [];
      };
      if (done && next !== now)
        navigate({ href: `/designer${placeAddress(next)}`, replace: true, resetScroll: false }).then(
          arrived,
          arrived,
        );
      else arrived();
      return done;
    },
    [navigate, placeNow],
  );
}

/** Goes to another place; `replace` leaves no trace in the browser's history, as for a mere selection. */
export function useGo(): (place: Partial<Place>, replace?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (place, replace = false) =>
      // A mere selection leaves everything where it was scrolled to.
      void navigate({ href: `/designer${placeAddress(place)}`, replace, resetScroll: !replace }),
    [navigate],
  );
}
