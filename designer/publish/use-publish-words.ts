import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { useKept } from "../draft/keep/use-kept.ts";
import type { Choices } from "./mapping-of.ts";

interface Kept {
  readonly note: string;
  readonly choices: { readonly [path: string]: string | null };
}

const none: Kept = { note: "", choices: {} };

/** What somebody has decided and written for the next version; this browser keeps it until it is published. */
export function usePublishWords(app: string) {
  const { data: session } = useQuery(sessionQuery);
  const [kept, put] = useKept<Kept>(`pipewright.publish.${session?.user.id ?? ""}.${app}`, "browser");
  const { note, choices } = kept ?? none;
  return {
    note,
    choices: useMemo((): Choices => new Map(Object.entries(choices)), [choices]),
    write: useCallback(
      (text: string) =>
        put((before) => {
          const { choices: chosen } = before ?? none;
          return text === "" && Object.keys(chosen).length === 0 ? null : { note: text, choices: chosen };
        }),
      [put],
    ),
    choose: useCallback(
      (path: string, choice: string | null) =>
        put((before) => {
          const { choices: chosen, ...rest } = before ?? none;
          return { ...rest, choices: { ...chosen, [path]: choice } };
        }),
      [put],
    ),
    forget: useCallback(() => put(() => null), [put]),
  };
}
