import { fieldKindNames } from "../../runtime/core/fields/field-kind-name.ts";
import type { Noun } from "../draft/step.ts";
import type { NameStyle } from "./name-of-title.ts";

interface MadeName {
  readonly style: NameStyle;
  /** Whether names without their number are such that nobody gave. */
  readonly isMade: (stem: string) => boolean;
}

const among = (style: NameStyle, stems: readonly string[]): MadeName => ({
  style,
  isMade: (stem) => stems.includes(stem),
});
const dashed = (...stems: readonly string[]): MadeName => among("dashed", stems);
const kinds = fieldKindNames.map((kind) =>
  kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
);

const made: { readonly [noun in Noun]?: MadeName } = {
  form: dashed("form"),
  field: among("camel", kinds),
  column: among("camel", ["column"]),
  option: dashed("option"),
  section: dashed("section"),
  tab: dashed("tab"),
  pipeline: dashed("pipeline"),
  stage: dashed("stage", "first", "second", "third"),
  checklist: dashed("item"),
  // It is called after the stage to which it leads.
  transition: { style: "dashed", isMade: (stem) => stem.startsWith("to-") },
  check: dashed("check"),
  entry: dashed("entry"),
  guard: dashed("guard"),
  criterion: dashed("criterion"),
  view: dashed("list", "board", "calendar"),
  role: dashed("role"),
};

/** How names of a noun look, where `name` is one that was made for it because nobody had given it any; else null. */
export function madeName(noun: Noun, name: string): NameStyle | null {
  const found = made[noun];
  return found?.isMade(name.replace(/\d+$/, "")) === true ? found.style : null;
}
