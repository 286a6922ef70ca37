import { fieldKindNames } from "../../runtime/core/fields/field-kind-name.ts";
import type { Noun } from "../draft/step.ts";
import type { NameStyle } from "./name-of-title.ts";

interface MadeName {
  readonly style: NameStyle;
  /** What its names begin with as long as nobody gave it one; a number may follow. */
  readonly stems: readonly string[];
}

const dashed = (...stems: readonly string[]): MadeName => ({ style: "dashed", stems });
const kinds = fieldKindNames.map((kind) =>
  kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
);

const made: { readonly [noun in Noun]?: MadeName } = {
  form: dashed("form"),
  field: { style: "camel", stems: kinds },
  column: { style: "camel", stems: ["column"] },
  option: dashed("option"),
  section: dashed("section"),
  tab: dashed("tab"),
  pipeline: dashed("pipeline"),
  stage: dashed("stage", "first", "second", "third"),
  criterion: dashed("criterion"),
  view: dashed("list", "board", "calendar"),
  role: dashed("role"),
};

/** How names of a noun look, where `name` is one that was made for it because nobody had given it any; else null. */
export function madeName(noun: Noun, name: string): NameStyle | null {
  const found = made[noun];
  return found?.stems.includes(name.replace(/\d+$/, "")) === true ? found.style : null;
}
