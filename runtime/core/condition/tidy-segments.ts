import { spaced } from "./spaced.ts";

/** A piece of a sentence: about a field, and holding or not, where that is known. */
export interface Segment {
  readonly text: string;
  readonly field?: string;
  readonly holds?: boolean;
}

/**
 * The pieces as they are set: one space between Chinese and Latin letters or digits, none beside a full-width
 * bracket, and neighbours of the same kind joined.
 */
export function tidySegments(segments: readonly Segment[]): readonly Segment[] {
  const tidy: Segment[] = [];
  for (const segment of segments) {
    const last = tidy.at(-1);
    const text = spaced(last?.text ?? "", segment.text);
    if (text === "") continue;
    if (last && last.field === undefined && segment.field === undefined && last.holds === segment.holds) {
      tidy[tidy.length - 1] = { ...last, text: beside(last.text, text) + text };
    } else {
      if (last) tidy[tidy.length - 1] = { ...last, text: beside(last.text, text) };
      tidy.push({ ...segment, text });
    }
  }
  return tidy;
}

function beside(text: string, next: string): string {
  return next.startsWith("（") ? text.trimEnd() : text;
}
