import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Guess } from "../../runtime/core/guess/guess.ts";
import type { Correction } from "../../runtime/core/guess/regard-column.ts";
import type { DropAnswer, DropQuestion, DropRead } from "./drop-read.ts";
import { type Refusal, refusalOf } from "./file-bounds.ts";

/** Files that were dropped, what they were taken for, and how that is corrected. */
export interface Drop {
  readonly files: readonly File[];
  readonly reading: boolean;
  readonly read: DropRead | null;
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
    ? Omit<One, "id" | "locale">
    : never
  : never;

/** Reads files in a thread of its own and keeps what they were taken for. */
export function useDrop(): Drop {
  const { i18n } = useTranslation();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [reading, setReading] = useState(false);
  const [read, setRead] = useState<DropRead | null>(null);
  const [guess, setGuess] = useState<Guess | null>(null);
  const [corrected, setCorrected] = useState(false);
  const [refused, setRefused] = useState<Drop["refused"]>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  function ask(question: Question): void {
    worker.current ??= startReader(hear, failed);
    asked.current += 1;
    worker.current.postMessage({ ...question, id: asked.current, locale: i18n.language });
  }

  function hear(answer: DropAnswer): void {
    // Only the newest question counts.
    if (answer.id !== asked.current) return;
    setReading(false);
    if ("read" in answer) {
      setRead(answer.read);
      setGuess(answer.read.guess);
      setCorrected(false);
    } else setGuess(answer.guess);
  }

  function failed(): void {
    worker.current?.terminate();
    worker.current = null;
    setReading(false);
    setRefused("unreadable");
  }

  function take(next: readonly File[]): void {
    const refusal = refusalOf(next);
    setRefused(refusal);
    if (refusal !== null || next.length === 0) return;
    setFiles(next);
    setReading(true);
    Promise.all(next.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }))).then(
      (bytes) => ask({ files: bytes }),
      failed,
    );
  }

  return {
    files,
    reading,
    read,
    guess,
    corrected,
    refused,
    take,
    fail: failed,
    edit: (change) => {
      setCorrected(true);
      setGuess((now) => (now === null ? null : change(now)));
    },
    regard: (correction) => {
      setCorrected(true);
      if (guess !== null) ask({ guess, correction });
    },
  };
}

function startReader(hear: (answer: DropAnswer) => void, failed: () => void): Worker {
  const worker = new Worker(new URL("./drop-worker.ts", import.meta.url), { type: "module", name: "drop" });
  worker.addEventListener("message", ({ data }: MessageEvent<DropAnswer>) => hear(data));
  worker.addEventListener("error", failed);
  return worker;
}
