import { describe, expect, it } from "vitest";
import { preferredLocale } from "../../../runtime/ui/i18n/locale.ts";
import { texts } from "../../../runtime/ui/i18n/texts.ts";

const nothingChosen = { getItem: () => null };

describe("the reader's locale", () => {
  it("is what was chosen in this browser before", () => {
    expect(preferredLocale({ getItem: () => "en" }, ["zh-CN"])).toBe("en");
  });

  it("is the first of the browser's languages that the interface speaks", () => {
    expect(preferredLocale(nothingChosen, ["de-DE", "zh-TW", "en"])).toBe("zh-CN");
    expect(preferredLocale(nothingChosen, ["en-GB", "zh"])).toBe("en");
  });

  it("is English where nothing fits, and a stored value that is no locale does not count", () => {
    expect(preferredLocale(nothingChosen, ["de"])).toBe("en");
    expect(preferredLocale({ getItem: () => "toString" }, ["zh"])).toBe("zh-CN");
  });
});

describe("the texts of the interface", () => {
  it("name the same values in both languages", () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [room, english] of Object.entries(texts.en)) {
      const chinese = texts["zh-CN"][room as keyof (typeof texts)["en"]] as Record<string, string>;
      for (const [key, text] of Object.entries(english)) {
        expect(values(chinese[key] ?? ""), `${room}.${key}`).toEqual(values(text));
      }
    }
  });
});
