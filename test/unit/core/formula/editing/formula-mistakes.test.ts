import { describe, expect, it } from "vitest";
import { callAt } from "../../../../../runtime/core/formula/editing/call-at.ts";
import { formulaMistakes } from "../../../../../runtime/core/formula/editing/formula-mistakes.ts";
import { formulaScope } from "../../../../support/formula-scope.ts";

const scope = formulaScope({ amount: "number", name: "text" });

/** The source after every replacement that is offered. */
function mended(source: string): string {
  const mistakes = formulaMistakes(source, scope, "en").toReversed();
  return mistakes.reduce(
    (text, { from, to, replacement }) =>
      replacement === null ? text : text.slice(0, from) + replacement + text.slice(to),
    source,
  );
}

describe("mistakes while a formula is written", () => {
  it("are marked at their place and said in the reader's language", () => {
    expect(formulaMistakes("1 + amuont", scope, "zh-CN")).toEqual([
      {
        from: 4,
        to: 10,
        code: "formula-unknown-field",
        message: "此处没有字段 amuont。您是否想写 amount？",
        replacement: "amount",
      },
    ]);
  });

  it("come with what mends them where that is known", () => {
    expect(mended("amuont * 2 + ROND(amount)")).toBe("amount * 2 + ROUND(amount)");
    expect(mended("SUM(amount")).toBe("SUM(amount)");
    expect(mended("amount + name")).toBe("amount + name");
  });

  it("are none where the formula compiles to what is wanted", () => {
    expect(formulaMistakes("amount * 2", scope, "en", "number")).toEqual([]);
    expect(formulaMistakes("name", scope, "en", "number")).toMatchObject([{ code: "formula-result-type" }]);
  });
});

describe("the call around the cursor", () => {
  const call = (marked: string) => {
    const found = callAt(marked.replace("|", ""), marked.indexOf("|"));
    return found && [found.function.name, found.argument];
  };

  it("is the innermost one, with the argument that is being written", () => {
    expect(call("IF(amount > 1, ROUND(|amount, 2), 3)")).toEqual(["ROUND", 0]);
    expect(call("IF(amount > 1, ROUND(amount, 2), |3)")).toEqual(["IF", 2]);
  });

  it("is found while its brackets are still open", () => {
    expect(call("IF(amount > 1, |")).toEqual(["IF", 1]);
    expect(call("SUM(|")).toEqual(["SUM", 0]);
  });

  it("is none outside of brackets or in an unknown function", () => {
    expect(call("amount| + 1")).toBeNull();
    expect(call("SUM(amount)|")).toBeNull();
    expect(call("NOPE(amount|)")).toBeNull();
  });
});
