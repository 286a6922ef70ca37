import type { FieldKindName } from "../fields/field-kind-name.ts";
import { kindOf } from "../fields/kind-of.ts";
import { inWords } from "../fields/in-words.ts";
import type { CellKind, CellReader } from "./cell-kind.ts";
import { addressCells } from "./read-address.ts";
import { readBoolean } from "./read-boolean.ts";
import { choiceCells, choicesCells } from "./read-choice.ts";
import { readDate, readDateTime } from "./read-date.ts";
import { linkCells, linksCells } from "./read-link.ts";
import { readNumber, readPercent } from "./read-number.ts";
import { rowsCells } from "./read-rows.ts";
import { tagsCells } from "./read-tags.ts";
import { readText, readUrl } from "./read-text.ts";

/** Numbers, texts and dates as they are kept, for sorting and for reading them in again in any language. */
const asStored: CellKind["write"] = (value) => (typeof value === "number" ? value : inWords(value));
const inTheirWords: CellKind["write"] = (value, field, context) =>
  kindOf(field).display(value, field, context);
const asComputed: CellKind["write"] = (value, field, context) =>
  (typeof value === "boolean" ? inTheirWords : asStored)(value, field, context);

const stored = (read: CellReader): CellKind => ({ read, write: asStored });
const fileCells: CellKind = { read: null, write: inTheirWords };
const computed: CellKind = { read: null, write: asComputed };

/** How the values of each field kind stand in cells: a missing kind fails type-check. */
export const cellKinds: { readonly [kind in FieldKindName]: CellKind } = {
  text: stored(readText),
  "long-text": stored(readText),
  markdown: stored(readText),
  integer: stored(readNumber),
  number: stored(readNumber),
  percent: stored(readPercent),
  rating: stored(readNumber),
  money: stored(readNumber),
  boolean: { read: readBoolean, write: inTheirWords },
  date: stored(readDate),
  "date-time": stored(readDateTime),
  choice: choiceCells,
  choices: choicesCells,
  tags: tagsCells,
  email: stored(readText),
  phone: stored(readText),
  url: stored(readUrl),
  address: addressCells,
  user: linkCells,
  users: linksCells,
  team: linkCells,
  reference: linkCells,
  references: linksCells,
  table: rowsCells,
  files: fileCells,
  image: fileCells,
  signature: fileCells,
  serial: computed,
  formula: computed,
  rollup: computed,
};
