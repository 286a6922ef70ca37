import { stepsOf } from "../../runtime/core/problem/pointer.ts";

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The line, from 1, on which the value at a pointer begins in a JSON text, its key where it has one; the line of the
 * last step of the way that is there otherwise. The text must be JSON.
 */
export function lineOf(text: string, pointer: string): number {
  const wanted = stepsOf(pointer);
  const way: { list: boolean; key: string | number }[] = [];
  let best = { depth: 0, at: 0 };
  let key: { name: string; at: number } | null = null;
  const reached = (at: number) => {
    const depth = way.length;
    const matches = depth <= wanted.length && way.every((step, index) => String(step.key) === wanted[index]);
    if (matches && depth > best.depth) best = { depth, at };
  };
  for (const { 0: word, index: at } of text.matchAll(token)) {
    const inside = way.at(-1);
    if (word === ":") {
      if (inside !== undefined && key !== null) inside.key = key.name;
      reached(key?.at ?? at);
    } else if (word === ",") {
      if (inside?.list === true) inside.key = Number(inside.key) + 1;
      key = null;
    } else if (word === "}" || word === "]") {
      way.pop();
      key = null;
    } else {
      if (inside?.list === true) reached(at);
      if (word === "{" || word === "[") {
        way.push({ list: word === "[", key: word === "[" ? 0 : "" });
        key = null;
      } else if (word.startsWith('"')) key = { name: JSON.parse(word) as string, at };
    }
  }
  return text.slice(0, best.at).split("\n").length;
}
