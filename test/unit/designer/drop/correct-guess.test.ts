import { describe, expect, it } from "vitest";
import { answerGuess, correctGuess, type Correcting } from "../../../../designer/drop/correct-guess.ts";
import { editColumn, editTable } from "../../../../designer/drop/guess-edits.ts";
import type { Guess } from "../../../../runtime/core/guess/guess.ts";
import { guessTables } from "../../../../runtime/core/guess/guess-tables.ts";
import { type Correction, regardColumn } from "../../../../runtime/core/guess/regard-column.ts";
import { salesTables } from "../../../support/sales-tables.ts";

const guess = guessTables(salesTables, { locale: "en" });
const begun: Correcting = { shown: guess, asked: null, later: [] };
const asText = (column: number): Correction => ({ table: 0, column, kind: "text" });
const named = (title: string) => (before: Guess) => editTable(before, 0, { title });
const answered = (state: Correcting): Correcting => {
  if (state.asked === null) throw new Error("Nothing is asked");
  const { guess: asked, correction } = state.asked;
  return answerGuess(state, regardColumn(salesTables, asked, correction, { locale: "en" }));
};

describe("a guess that is corrected while an answer is awaited", () => {
  it("keeps what was typed meanwhile", () => {
    const asked = correctGuess(begun, asText(1));
    const typed = correctGuess(asked, named("Customers"));
    expect(typed.shown.tables[0]?.title).toBe("Customers");
    const settled = answered(typed);
    expect(settled).toMatchObject({ asked: null, later: [] });
    expect(settled.shown.tables[0]).toMatchObject({ title: "Customers" });
    expect(settled.shown.tables[0]?.columns[1]?.kind).toBe("text");
  });

  it("asks for each further correction once the one before is answered, of all that came before it", () => {
    const waiting = [asText(1), named("A"), asText(2), named("B")].reduce(correctGuess, begun);
    expect(waiting.asked?.correction).toEqual(asText(1));
    const half = answered(waiting);
    expect(half.asked?.correction).toEqual(asText(2));
    expect(half.asked?.guess.tables[0]?.title).toBe("A");
    expect(half.shown.tables[0]?.title).toBe("B");
    const { shown, asked } = answered(half);
    expect(asked).toBeNull();
    expect(shown.tables[0]?.title).toBe("B");
    expect([1, 2].map((column) => shown.tables[0]?.columns[column]?.kind)).toEqual(["text", "text"]);
  });

  it("asks nothing for what needs no look at the cells", () => {
    const typed = correctGuess(begun, (before) => editColumn(before, 0, 0, { required: true }));
    expect(typed.asked).toBeNull();
    expect(typed.shown.tables[0]?.columns[0]?.required).toBe(true);
  });
});
