import type { AppDocument } from "../definition/generated/definition.ts";
import { checkLimits } from "../definition/limits/check-limits.ts";
import { checkNames } from "../definition/names/check-names.ts";
import { checkShape } from "../definition/shape/check-shape.ts";
import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import { type Rest, withoutParts } from "./without-parts.ts";

/** What of a document can be checked further, what was left out for that, and why: pointers lead into the document. */
export interface SoundPart extends Omit<Rest, "rest"> {
  /** The document itself where nothing is wrong; null where too little of it is an app. */
  readonly app: AppDocument | null;
  readonly problems: readonly Problem[];
}

/** Leaving something out may make incomplete what is around it, which is then left out in the next round. */
const mostRounds = 12;

/** Where these are wrong something stands in for them: nothing else in a document depends on them. */
const standIns: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["/language", 1],
  ["/name", "app"],
  ["/version", "1.0.0"],
  ["/defaultLocale", "en"],
  ["/timeZone", "UTC"],
  ["title", "…"],
  ["message", "…"],
  ["recordTitle", '""'],
]);

/** A field or a column: its keywords together say what it is, so it is left out whole. */
const wholeField = /^\/forms\/\d+\/schema\/properties\/[^/]+(?:\/items\/properties\/[^/]+)?(?=\/|$)/;

/**
 * Takes any value for an app as `parseApp` does, and leaves out the smallest parts whose shape or name is wrong so that
 * the rest is well-formed.
 */
export function soundPart(document: unknown): SoundPart {
  let whole: Rest = { rest: document, parts: [], place: (pointer) => pointer };
  const limits = checkLimits(document);
  if (limits.length > 0) return { ...whole, app: null, problems: limits };
  const problems: Problem[] = [];
  const leftOut = new Map<string, Json>();
  for (let round = 0; round < mostRounds && !leftOut.has(""); round += 1) {
    const { rest, place } = whole;
    const shape = checkShape(rest);
    const found = shape.length > 0 ? shape : checkNames(rest as AppDocument);
    if (found.length === 0) return { ...whole, app: rest as AppDocument, problems };
    const placed = found.map((problem) => ({ ...problem, pointer: place(problem.pointer) }));
    // A shape that is wrong in a later round is so because of what was left out.
    if (round === 0 || shape.length === 0) problems.push(...placed);
    for (const problem of placed) leaveOut(leftOut, problem);
    whole = withoutParts(document, leftOut);
  }
  return { ...whole, app: null, problems };
}

function leaveOut(leftOut: Map<string, Json>, { code, pointer }: Problem): void {
  const field = wholeField.exec(pointer)?.[0];
  if (field !== undefined || code !== "definition-missing-key") {
    leftOut.set(field ?? pointer, null);
    return;
  }
  const at = pointer.lastIndexOf("/");
  const standIn = standIns.get(pointer) ?? standIns.get(pointer.slice(at + 1));
  if (standIn === undefined) leftOut.set(pointer.slice(0, at), null);
  else leftOut.set(pointer, standIn);
}
