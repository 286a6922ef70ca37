import { useEffect, useRef, useState } from "react";
import type { RecordDraftView } from "../../contract/generated/contract.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import { request } from "../../ui/http/request.ts";

const pause = 1_200;

/**
 * Keeps what is typed and not saved on the server, for its author alone, and takes it up again when the page opens.
 * Gives back whether everything that is typed is kept.
 */
export function useRecordDraft(
  path: string,
  model: FormModel,
  takeUp: (draft: RecordDraftView) => void,
): boolean {
  const [kept, setKept] = useState(false);
  const take = useRef(takeUp);
  useEffect(() => {
    const stop = new AbortController();
    request<RecordDraftView>(`${path}/draft`, { signal: stop.signal }).then(
      (draft) => {
        if (Object.keys(draft.data).length > 0) take.current(draft);
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [path]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = model.subscribe(() => {
      setKept(false);
      clearTimeout(timer);
      const data = model.patch();
      if (Object.keys(data).length === 0) return;
      timer = setTimeout(() => {
        request(`${path}/draft`, { method: "PUT", body: { data } }).then(
          () => setKept(true),
          () => setKept(false),
        );
      }, pause);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [path, model]);
  return kept;
}
