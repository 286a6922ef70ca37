import { createInstance } from "i18next";
import { expect, test } from "vitest";
import type { StepLabel } from "../../../designer/draft/step.ts";
import { designerTexts } from "../../../designer/i18n/designer-texts.ts";
import { stepWords } from "../../../designer/shell/step-words.ts";

const title = { en: "Six-stage Pipeline", "zh-CN": "六阶段" };

async function said(label: StepLabel, language: string): Promise<string> {
  const i18n = createInstance();
  await i18n.init({ lng: language, resources: designerTexts, interpolation: { escapeValue: false } });
  const t = i18n.getFixedT(language, ["design", "nouns"]) as unknown as Parameters<typeof stepWords>[1]["t"];
  return stepWords(label, { t, language, defaultLocale: "en" });
}

test("a step is said with the word for what it is about in mid-sentence, and titles as they are written", async () => {
  const changed: StepLabel = { verb: "change", noun: "scorecard", title };
  expect(await said(changed, "en")).toBe("Change scorecard “Six-stage Pipeline”");
  expect(await said({ ...changed, noun: "checklist" }, "en")).toBe(
    "Change checklist item “Six-stage Pipeline”",
  );
  expect(await said(changed, "zh-CN")).toBe("修改评分卡“六阶段”");
});
