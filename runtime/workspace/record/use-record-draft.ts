import { useCallback, useEffect, useRef, useState } from "react";
import type { RecordDraftView, RecordView, Session } from "../../contract/generated/contract.ts";
import type { RecordData } from "../../core/record.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import { request } from "../../ui/http/request.ts";
import { sessionEnd } from "../../ui/http/session-end.ts";
import { formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { type DraftKeeper, draftKeeper, type Kept } from "./draft-keeper.ts";
import type { UnsentDraft } from "./is-newest-draft.ts";
import { typedCopy } from "./typed-copy.ts";

/**
 * Keeps what is typed and not saved in this browser and on the server, for its author alone, and takes it up again when
 * the page opens. Gives back where it is kept, and how to say that something else is typed than the model tells.
 */
export function useRecordDraft(
  room: Room,
  record: RecordView,
  session: Session,
  model: FormModel,
): readonly [kept: Kept, typed: (data: RecordData) => void] {
  const [kept, setKept] = useState<Kept>("not");
  const keeper = useRef<DraftKeeper | null>(null);
  const latest = useRef({ model, form: room.form });
  useEffect(() => {
    latest.current = { model, form: room.form };
  });
  const user = session.user.id;
  const app = room.view.app;
  const form = room.form.name;
  // A record that may not be changed for now keeps its draft for later.
  const still = record.locked || record.deletedAt !== undefined;

  useEffect(() => {
    if (still) return;
    const made = draftKeeper({
      server: draftServer(`${formPath(app, form)}/records/${record.id}/draft`),
      copy: typedCopy<UnsentDraft>(user, `${app}.${form}.${record.id}`),
      now: () => new Date().toISOString(),
      offer: (data) => {
        const now = latest.current;
        const typed = now.model.patch();
        const rest = Object.entries(data).filter(
          ([name]) => now.form.fields.has(name) && !Object.hasOwn(typed, name),
        );
        now.model.setMany(Object.fromEntries(rest));
        return now.model.patch();
      },
      tell: setKept,
    });
    keeper.current = made;
    const leave = () => {
      latest.current.model.flush();
      made.leave();
    };
    const hide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    const signedIn = sessionEnd.subscribe(() => {
      if (sessionEnd.state() === "there") made.hurry();
    });
    addEventListener("pagehide", leave);
    addEventListener("online", made.hurry);
    document.addEventListener("visibilitychange", hide);
    return () => {
      latest.current.model.flush();
      made.stop();
      keeper.current = null;
      signedIn();
      removeEventListener("pagehide", leave);
      removeEventListener("online", made.hurry);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [app, form, record.id, user, still]);

  useEffect(() => model.subscribe(() => keeper.current?.typed(model.patch())), [model]);
  const typed = useCallback((data: RecordData) => {
    keeper.current?.typed(data);
    keeper.current?.hurry();
  }, []);
  return [kept, typed];
}

/** More may not be on its way when its page has gone; the copy in the browser remains for it. */
const mostLeaving = 16_000;

function draftServer(path: string) {
  return {
    read: () => request<RecordDraftView>(path, { background: true }),
    write: (data: RecordData, leaving: boolean) => {
      const keepalive = leaving && JSON.stringify(data).length < mostLeaving;
      return request<RecordDraftView>(path, { method: "PUT", body: { data }, background: true, keepalive });
    },
    remove: (keepalive: boolean) =>
      request<undefined>(path, { method: "DELETE", background: true, keepalive }),
  };
}
