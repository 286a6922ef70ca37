import { useCallback, useEffect, useRef, useState } from "react";
import type { RecordDraftView, RecordView, Session } from "../../contract/generated/contract.ts";
import { carriedTyping } from "../../core/diff/carried-typing.ts";
import { inWords } from "../../core/fields/in-words.ts";
import type { RecordData } from "../../core/record.ts";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { request } from "../../ui/http/request.ts";
import { sessionEnd } from "../../ui/http/session-end.ts";
import { formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import type { Newest } from "../update/use-newest.ts";
import { closedTyping } from "./closed-typing.ts";
import { type DraftKeeper, draftKeeper, type Kept } from "./draft-keeper.ts";
import type { UnsentDraft } from "./is-newest-draft.ts";
import { type TypedCopy, typedCopy } from "./typed-copy.ts";
import { type KeptForm, keptForm, type TypedForm } from "./typed-form.ts";
import { useFormerWords } from "./use-former-words.ts";
import type { VersionedModel } from "./use-versioned-model.ts";

interface Typing {
  readonly record: RecordView;
  readonly session: Session;
  readonly versioned: VersionedModel;
  readonly newest: Newest;
  /** The names of what ids stand for. */
  title(id: string): string | undefined;
}

/**
 * Keeps what is typed and not saved in this browser and on the server, for its author alone, and takes it up again when
 * the page opens. Gives back where it is kept, and how to say that something else is typed than the model tells.
 */
export function useRecordDraft(
  room: Room,
  { record, session, versioned, newest, title }: Typing,
): readonly [kept: Kept, typed: (data: RecordData) => void] {
  const [kept, setKept] = useState<Kept>("not");
  const keeper = useRef<DraftKeeper | null>(null);
  const { model, former } = versioned;
  const words = useFormerWords(room.app, title);
  const now = { room, newest, words, ...versioned };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const user = session.user.id;
  const app = room.view.app;
  const form = room.form.name;
  // A record that may not be changed for now keeps its draft for later.
  const still = record.locked || record.deletedAt !== undefined;

  useEffect(() => {
    if (still) return;
    /** What is typed, as the server takes it: the newest version decides what has a field. */
    const sent = ({ data, former: texts }: TypedForm): TypedForm => {
      const { kept: fitting, lost } = latest.current.newest.carried(data);
      return { data: fitting, former: [...texts, ...latest.current.words(lost)] };
    };
    const made = draftKeeper({
      server: draftServer(`${formPath(app, form)}/records/${record.id}/draft`, sent, () =>
        latest.current.newest.refresh(),
      ),
      copy: versionedCopy(typedCopy(user, `${app}.${form}.${record.id}`), latest),
      now: () => new Date().toISOString(),
      offer: (earlier) => {
        const { model: open, room: here, words: say, tell } = latest.current;
        const typed = open.patch();
        const entries = Object.entries(earlier.data);
        const fitting = entries.filter(([name]) => here.form.fields.has(name) && !Object.hasOwn(typed, name));
        // The server may know a newer version than this page.
        const unknown = entries.filter(([name, value]) => !here.form.fields.has(name) && value !== null);
        open.setMany(Object.fromEntries(fitting));
        const closed = say(closedTyping(open, here.form, Object.fromEntries(fitting)));
        const texts = unknown.map(([name, value]) => ({ title: name, text: inWords(value) }));
        return { data: open.patch(), former: tell([...earlier.former, ...texts, ...closed]) };
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

  useEffect(() => {
    const say = () => keeper.current?.typed({ data: model.patch(), former });
    say();
    return model.subscribe(say);
  }, [model, former]);
  const typed = useCallback((data: RecordData) => {
    keeper.current?.typed({ data, former: latest.current.former });
    keeper.current?.hurry();
  }, []);
  return [kept, typed];
}

/** A copy in the browser that knows what its fields were, and is read as the form that is open has them. */
function versionedCopy(
  copy: TypedCopy<Partial<KeptForm> & Pick<UnsentDraft, "at" | "over">>,
  latest: {
    readonly current: { readonly room: Room; readonly words: ReturnType<typeof useFormerWords> };
  },
): TypedCopy<UnsentDraft> {
  return {
    load() {
      const draft = copy.load();
      if (draft === null) return null;
      const { data = {}, former = [], fields = {}, at, over } = draft;
      const { kept, lost } = carriedTyping(fields, latest.current.room, data);
      return { data: kept, former: [...former, ...latest.current.words(lost)], at, over };
    },
    store: ({ at, over, ...typed }) => copy.store({ ...keptForm(latest.current.room.form, typed), at, over }),
    clear: () => copy.clear(),
  };
}

/** More may not be on its way when its page has gone; the copy in the browser remains for it. */
const mostLeaving = 16_000;

/** `sent` says what is sent of what is typed; `refresh`, whether that is something else by now. */
function draftServer(path: string, sent: (typed: TypedForm) => TypedForm, refresh: () => Promise<boolean>) {
  const put = (typed: TypedForm, leaving: boolean) => {
    const body = sent(typed);
    const keepalive = leaving && JSON.stringify(body).length < mostLeaving;
    return request<RecordDraftView>(path, { method: "PUT", body, background: true, keepalive });
  };
  return {
    read: () => request<RecordDraftView>(path, { background: true }),
    write: async (typed: TypedForm, leaving: boolean) => {
      try {
        return await put(typed, leaving);
      } catch (error) {
        // A field that the newest version does not have is refused: it must be known before the rest is sent.
        const isUnknown = error instanceof HttpProblem && error.status === 400;
        if (!isUnknown || leaving || !(await refresh())) throw error;
        return put(typed, leaving);
      }
    },
    remove: (keepalive: boolean) =>
      request<undefined>(path, { method: "DELETE", background: true, keepalive }),
  };
}
