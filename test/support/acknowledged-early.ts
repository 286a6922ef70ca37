import type { Call } from "./system-calls.ts";

/** From when to when, in seconds. */
interface Sync {
  readonly file: string;
  readonly from: number;
  readonly until: number;
}

/**
 * Which of these marks were acknowledged before what holds them was on the disk. Each is in what one request writes, and in
 * its answer: between the first write of the mark into a file and the answer a sync of that file has begun and ended.
 */
export function acknowledgedEarly(calls: readonly Call[], marks: readonly string[]): readonly string[] {
  const inOrder = calls.toSorted((one, other) => one.at - other.at);
  const syncs = syncsIn(inOrder);
  const writes = inOrder.filter(({ text }) => /^(p?write|p?writev)(64)?\(/u.test(text));
  return marks.filter((mark) => {
    const answered = inOrder.find(({ text }) => text.includes('"HTTP/1.1 20') && text.includes(mark));
    if (answered === undefined) throw new Error(`No answer has ${mark}`);
    const written = writes.find(({ text }) => fileOf(text) !== null && text.includes(mark));
    if (written === undefined || written.at > answered.at) return true;
    const file = fileOf(written.text);
    return !syncs.some((sync) => sync.file === file && sync.from > written.at && sync.until < answered.at);
  });
}

/** The file of a call, as `-y` tells it; null where it is a connection. */
function fileOf(text: string): string | null {
  return /^\w+\(\d+<(\/[^>]*)>/u.exec(text)?.[1] ?? null;
}

/** One that took a while is told when it began and when it ended; else nothing else was told in between. */
function syncsIn(calls: readonly Call[]): readonly Sync[] {
  const begun = new Map<number, { readonly file: string; readonly from: number }>();
  const syncs: Sync[] = [];
  for (const { pid, at, text } of calls) {
    if (/^f(data)?sync\(/u.test(text)) {
      const file = fileOf(text) ?? "";
      if (text.endsWith("<unfinished ...>")) begun.set(pid, { file, from: at });
      else if (/\) += 0$/u.test(text)) syncs.push({ file, from: at, until: at });
    } else if (/^<\.\.\. f(data)?sync resumed.*\) += 0$/u.test(text)) {
      const one = begun.get(pid);
      if (one !== undefined) syncs.push({ ...one, until: at });
    }
  }
  return syncs;
}
