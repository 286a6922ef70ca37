import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Guess } from "../../runtime/core/guess/guess.ts";
import type { Correction } from "../../runtime/core/guess/regard-column.ts";
import { answerGuess, correctGuess, type Correcting, type GuessChange } from "./correct-guess.ts";
import type { DropAnswer, DropQuestion, DropRead } from "./drop-read.ts";
import type { ExistingKey } from "./existing-forms.ts";
import { type Refusal, refusalOf } from "./file-bounds.ts";

/** Files that were dropped, what they were taken for, and how that is corrected. */
export interface Drop {
  readonly files: readonly File[];
  readonly reading: boolean;
  readonly read: DropRead | null;
  /** What columns may refer to besides the files. */
  readonly existing: readonly ExistingKey[];
  /** The guess as it was corrected so far. */
  readonly guess: Guess | null;
  /** Somebody has corrected something since the files were read. */
  readonly corrected: boolean;
  /** Why files were not even read. */
  readonly refused: Refusal | "unreadable" | null;
  readonly take: (files: readonly File[]) => void;
  /** Says that what was dropped could not even be looked at. */
  readonly fail: () => void;
  readonly edit: (change: (guess: Guess) => Guess) => void;
  /** Takes a column for something else, with all that follows from its cells. */
  readonly regard: (correction: Correction) => void;
}

type Question = DropQuestion extends infer One
  ? One extends unknown
    ? Omit<One, "locale" | "currency">
    : never
  : never;

/** Files as they were read, and their guess as it was corrected so far. */
interface Held {
  readonly files: readonly File[];
  readonly read: DropRead;
  readonly correcting: Correcting;
  readonly corrected: boolean;
}

/** Reads files in a thread of its own and keeps what they were taken for. `currency` is that of the app, if it has one. */
export function useDrop(existing: readonly ExistingKey[] = [], currency?: string): Drop {
  const { i18n } = useTranslation();
  const [held, setHeld] = useState<Held | null>(null);
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Drop["refused"]>(null);
  // What the thread answers belongs to what is held by then.
  const newest = useRef<Held | null>(null);
  const worker = useRef<Worker | null>(null);
  const count = useRef(0);
  const taking = useRef<{ readonly id: number; readonly files: readonly File[] } | null>(null);
  const regarding = useRef<number | null>(null);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  function hold(next: Held): void {
    newest.current = next;
    setHeld(next);
  }

  function ask(question: Question): void {
    worker.current ??= startReader(hear, fail);
    worker.current.postMessage({ ...question, locale: i18n.language, currency });
  }

  function correct(now: Held, correcting: Correcting): void {
    hold({ ...now, correcting, corrected: true });
    const { asked } = correcting;
    if (asked === null || asked === now.correcting.asked) return;
    count.current += 1;
    regarding.current = count.current;
    ask({ id: count.current, ...asked });
  }

  function change(one: GuessChange): void {
    const now = newest.current;
    if (now !== null) correct(now, correctGuess(now.correcting, one));
  }

  function hear(answer: DropAnswer): void {
    if ("read" in answer) {
      const taken = taking.current;
      // Only what was taken last counts.
      if (answer.id !== taken?.id) return;
      const { read } = answer;
      taking.current = null;
      // What is still asked about other files is not for these.
      regarding.current = null;
      setReading(false);
      const correcting = { shown: read.guess, asked: null, later: [] };
      hold({ files: taken.files, read, correcting, corrected: false });
    } else if (answer.id === regarding.current) settle(answer.guess);
  }

  function settle(guess: Guess): void {
    regarding.current = null;
    const now = newest.current;
    if (now !== null) correct(now, answerGuess(now.correcting, guess));
  }

  function fail(): void {
    // The thread alone has the tables of what is held; without any, it may not even have begun.
    if (newest.current === null) {
      worker.current?.terminate();
      worker.current = null;
    }
    taking.current = null;
    setReading(false);
    setRefused("unreadable");
    const asked = newest.current?.correcting.asked;
    if (regarding.current !== null && asked) settle(asked.guess);
  }

  function take(files: readonly File[]): void {
    const refusal = refusalOf(files);
    setRefused(refusal);
    if (refusal !== null || files.length === 0) return;
    count.current += 1;
    const id = count.current;
    taking.current = { id, files };
    setReading(true);
    Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }))).then(
      (bytes) => {
        if (taking.current?.id === id) ask({ id, files: bytes });
      },
      () => {
        if (taking.current?.id !== id) return;
        taking.current = null;
        setReading(false);
        setRefused("unreadable");
      },
    );
  }

  return {
    files: held?.files ?? [],
    reading,
    existing,
    read: held?.read ?? null,
    guess: held?.correcting.shown ?? null,
    corrected: held?.corrected ?? false,
    refused,
    take,
    fail: () => setRefused("unreadable"),
    edit: change,
    regard: change,
  };
}

function startReader(hear: (answer: DropAnswer) => void, fail: () => void): Worker {
  const worker = new Worker(new URL("./drop-worker.ts", import.meta.url), { type: "module", name: "drop" });
  worker.addEventListener("message", ({ data }: MessageEvent<DropAnswer>) => hear(data));
  worker.addEventListener("error", fail);
  return worker;
}
