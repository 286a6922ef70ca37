import { describe, expect, it } from "vitest";
import { titleStage } from "../../../../designer/draft/commands/title-stage.ts";
import { readAt } from "../../../../designer/draft/edits/read-at.ts";
import { type History, newHistory, takeStep } from "../../../../designer/draft/history.ts";
import { isReadyMade } from "../../../../designer/draft/is-ready-made.ts";
import { newForm } from "../../../../designer/forms/new-form.ts";
import { newField } from "../../../../designer/forms/palette/new-field.ts";
import { pastedOptions } from "../../../../designer/panels/pasted-options.ts";
import { addPipeline } from "../../../../designer/draft/commands/add-pipeline.ts";
import { newPipeline } from "../../../../designer/pipelines/new-pipeline.ts";
import { blankCriterion } from "../../../../designer/scores/new-criterion.ts";
import { withOtherWords } from "../../../../designer/texts/other-words.ts";
import { emptyApp } from "../../../../runtime/core/definition/empty-app.ts";
import { firstOptions } from "../../../../runtime/core/definition/first-options.ts";
import { isObject } from "../../../../runtime/core/definition/is-object.ts";
import { fieldKindNames } from "../../../../runtime/core/fields/field-kind-name.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { runStep } from "../../../support/run-step.ts";
import { smallApp } from "../../../support/small-app.ts";

/** Every text by language within a value. */
function textsIn(value: unknown): readonly Json[] {
  if (isObject(value) && typeof value["en"] === "string") return [value as Json];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const empty = smallApp() as unknown as Json;
const piped = runStep(empty, addPipeline(empty, "deal", newPipeline("pipeline", "Deal")));
const stageAt = ["forms", "deal", "pipelines", "pipeline", "stages", "second"];
const moveAt = ["forms", "deal", "pipelines", "pipeline", "transitions", "to-second"];

describe("what is ready-made", () => {
  it("is known as such, whatever it is", () => {
    const target = { form: "deal", via: null };
    const made = {
      app: emptyApp("small", "Small", "en", "Europe/Berlin"),
      form: newForm("deal", "Deal", []),
      fields: fieldKindNames.map((kind) => newField(kind, "New", target)),
      piped,
      criterion: blankCriterion([], 10),
    };
    for (const texts of Object.values(made).map(textsIn)) {
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => !isReadyMade(text))).toEqual([]);
    }
  });

  it("is nothing that somebody wrote in either language", () => {
    expect(isReadyMade({ en: "New", "zh-CN": "新的" })).toBe(false);
    expect(isReadyMade({ en: "Option 1", "zh-CN": "选项 2" })).toBe(false);
    expect(isReadyMade({ en: "To Teaching", "zh-CN": "进入授课" })).toBe(false);
    expect(isReadyMade("New")).toBe(false);
  });

  it("says the same in every language once it is named in the language of the pages", () => {
    const text = { en: "All", "zh-CN": "全部" };
    expect(withOtherWords(text, "en", "en", "Pupils")).toBe("Pupils");
    expect(withOtherWords(text, "zh-CN", "zh-CN", "学生")).toBe("学生");
    expect(withOtherWords({ en: "To Teaching", "zh-CN": "进入Teaching" }, "en", "en", "Teach")).toBe("Teach");
  });

  it("keeps the others where it is named in another language", () => {
    const text = { en: "All", "zh-CN": "全部" };
    expect(withOtherWords(text, "en", "zh-CN", "学生")).toEqual({ en: "All", "zh-CN": "学生" });
    expect(withOtherWords(text, "en", "zh-CN", "")).toEqual({ en: "All" });
  });

  it("is replaced by the first of the lines that are pasted into an option", () => {
    const { options } = pastedOptions(firstOptions(), 0, ["Teaching", "Private"], "en");
    expect(options.map(({ title }) => title)).toEqual([
      "Teaching",
      "Private",
      { en: "Option 2", "zh-CN": "选项 2" },
    ]);
  });
});

describe("naming a ready-made stage", () => {
  const named = ["T", "Te", "Teaching"].reduce<History>((history, title, index) => {
    const taken = takeStep(history, titleStage(history.document, stageAt, title), index * 100);
    if (taken === null) throw new Error("nothing to change");
    return taken;
  }, newHistory(piped));
  const moveTitleIn = (document: Json) => readAt(document, [...moveAt, "title"]);

  it("names the move to it in every language, and is undone as one with the first key", () => {
    expect(moveTitleIn(named.document)).toEqual({ en: "To Teaching", "zh-CN": "进入Teaching" });
    expect(named.past).toHaveLength(1);
  });

  it("lets a move follow in the languages in which nobody has named it", () => {
    const own = runStep(piped, {
      label: { verb: "change", noun: "transition", title: "" },
      edits: [{ do: "set", at: [...moveAt, "title"], value: { en: "Begin", "zh-CN": "进入推进中" } }],
    });
    expect(moveTitleIn(runStep(own, titleStage(own, stageAt, "Teaching")))).toEqual({
      en: "Begin",
      "zh-CN": "进入Teaching",
    });
  });
});
