import { useCallback, useEffect, useRef, useState } from "react";
import type { CompiledForm } from "../../core/compile/compiled.ts";
import { carriedTyping } from "../../core/diff/carried-typing.ts";
import type { FormerText } from "../../core/diff/former-text.ts";
import type { RecordData } from "../../core/record.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import type { Room } from "../records/use-room.ts";
import { closedTyping } from "./closed-typing.ts";
import { typedSince } from "./typed-since.ts";
import type { KeptForm } from "./typed-form.ts";
import { useFormerWords } from "./use-former-words.ts";

interface Held {
  readonly form: CompiledForm;
  readonly model: FormModel;
  /** What the model began with by itself, which nobody typed. */
  readonly begun: RecordData;
  readonly former: readonly FormerText[];
}

export interface VersionedModel {
  readonly model: FormModel;
  setModel(model: FormModel): void;
  /** What somebody typed: what differs from how the model began. */
  typed(): RecordData;
  /** What was typed into fields that are no more, until it is dismissed. */
  readonly former: readonly FormerText[];
  /** Adds what was typed earlier, and gives back all of it. */
  tell(earlier: readonly FormerText[]): readonly FormerText[];
  dismiss(): void;
}

interface Making {
  /** A model that holds what is typed, for the version of the room. */
  make(typed: RecordData): FormModel;
  /** What such a model begins with where nothing is typed. */
  begin?(): RecordData;
  /** The names of what ids stand for. */
  title(id: string): string | undefined;
  /** What was typed before the page was opened. */
  readonly kept?: Partial<KeptForm> | null;
}

const nothing: RecordData = {};

/**
 * A form's model that goes over into a newer version of its app together with what is typed in it; what finds no field
 * there becomes a text.
 */
export function useVersionedModel(
  room: Room,
  { make, begin = () => nothing, title, kept = null }: Making,
): VersionedModel {
  const { form } = room;
  const words = useFormerWords(room.app, title);
  const holdFor = (before: KeptForm["fields"], typed: RecordData, former: readonly FormerText[]): Held => {
    const { kept: fitting, lost } = carriedTyping(before, room, typed);
    const model = make(fitting);
    const closed = before === form.definition.schema.properties ? [] : closedTyping(model, form, fitting);
    return { form, model, begun: begin(), former: [...former, ...words([...lost, ...closed])] };
  };
  const [held, hold] = useState<Held>(() =>
    holdFor(kept?.fields ?? {}, kept?.data ?? {}, kept?.former ?? []),
  );
  let now = held;
  if (held.form !== form) {
    now = holdFor(held.form.definition.schema.properties, typedIn(held), held.former);
    hold(now);
  }
  const latest = useRef(now.former);
  useEffect(() => {
    latest.current = now.former;
  }, [now.former]);
  const setFormer = useCallback((former: readonly FormerText[]) => {
    latest.current = former;
    hold((before) => ({ ...before, former }));
    return former;
  }, []);
  return {
    model: now.model,
    setModel: (model) => hold((before) => ({ ...before, form, model })),
    typed: () => typedIn(now),
    former: now.former,
    tell: useCallback(
      (earlier: readonly FormerText[]) =>
        earlier.length === 0 ? latest.current : setFormer([...earlier, ...latest.current]),
      [setFormer],
    ),
    dismiss: () => void setFormer([]),
  };
}

const typedIn = ({ begun, model }: Held): RecordData => typedSince(begun, model.patch(), nothing);
