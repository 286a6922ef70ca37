import { describe, expect, test } from "vitest";
import { explainProblem, messageCatalogues } from "../../../../runtime/core/problem/explain-problem.ts";

function say(locale: string, code: string, params = {}, message?: string | Record<string, string>): string {
  const problem = { code, pointer: "/forms/0", params };
  return explainProblem(message === undefined ? problem : { ...problem, message }, locale);
}

describe("explaining a problem", () => {
  test("fills the parameters into the sentence of the reader's language", () => {
    expect(say("en", "definition-missing-key", { name: "title" })).toBe("The key title is missing here.");
    expect(say("zh-CN", "definition-missing-key", { name: "title" })).toBe("缺少 title。");
  });

  test("groups the digits of how many records there were", () => {
    const params = { criterion: "Need", count: 6711, won: 1200, lost: 3 };
    expect(say("en", "insight-same-points", params)).toContain("gives all 6,711 closed deals");
    expect(say("zh-CN", "insight-too-few", params)).toContain("赢单 1,200 个，输单 3 个");
  });

  test("takes the nearest language that there is", () => {
    expect(say("zh-TW", "definition-weight")).toBe("权重必须为正数。");
    expect(say("fr", "definition-weight")).toBe("A weight must be positive.");
  });

  test("lets the words of the app's author win", () => {
    const message = { en: "Ask for the budget first.", "zh-CN": "请先了解预算。" };
    expect(say("zh-CN", "definition-weight", {}, message)).toBe("请先了解预算。");
  });

  test("offers the name that was probably meant", () => {
    const params = { name: "oportunity", suggestion: "opportunity" };
    expect(say("en", "definition-unknown-form", params)).toBe(
      "There is no form named oportunity here. Did you mean opportunity?",
    );
  });

  test("enumerates lists as the language does", () => {
    const params = { allowed: ["open", "won", "lost"], suggestion: null };
    expect(say("en", "definition-choice", params)).toContain("open, won, lost");
    expect(say("zh-CN", "definition-choice", params)).toContain("open、won、lost");
  });

  test("does not read parameters as templates or from the prototype", () => {
    expect(say("en", "definition-missing-key", { name: "{constructor} $& {name}" })).toBe(
      "The key {constructor} $& {name} is missing here.",
    );
  });

  test("counts one as one", () => {
    expect(say("en", "stage-in-use", { title: "Won", records: 1 })).toBe(
      "1 record stands in the stage “Won”, which goes away. Say which stage takes it.",
    );
    expect(say("en", "stage-in-use", { title: { en: "Won", "zh-CN": "赢单" }, records: 2 })).toBe(
      "2 records stand in the stage “Won”, which goes away. Say which stage takes them.",
    );
    expect(say("en", "stage-in-use", { title: "Won", records: 2, leaves: true })).toContain(
      "Say which stage takes them, or null to leave the pipeline.",
    );
    expect(say("zh-CN", "stage-in-use", { title: "赢单", records: 2, leaves: true })).toBe(
      "还有 2 条记录处于将被删除的阶段“赢单”，请指定由哪个阶段接收，或确认退出流程（null）。",
    );
  });

  test("still gives a sentence for a code that nobody knows", () => {
    expect(say("en", "constructor")).toBe("This is not possible (constructor).");
  });
});

describe("the catalogues", () => {
  test("have every code in one of them only", () => {
    const codes = messageCatalogues.flatMap((catalogue) => Object.keys(catalogue));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test("say something different in each language, and end the sentence", () => {
    const params = {
      name: "a",
      suggestion: null,
      allowed: ["a"],
      expected: "string",
      kind: "text",
      wanted: ["date"],
    };
    for (const code of messageCatalogues.flatMap((catalogue) => Object.keys(catalogue))) {
      expect(say("en", code, params), code).toMatch(/^\S.*[.]( .*[?])?$/su);
      expect(say("zh-CN", code, params), code).toMatch(/\p{Script=Han}.*。$/su);
    }
  });
});
