import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

/** Where Chinese texts stand, each in a literal of its own. */
const catalogues = [
  ...["designer/i18n/zh-CN", "runtime/ui/i18n/zh-CN", "server"],
  ...["core", "documents", "packages", "tables"].map((folder) => `runtime/${folder}`),
].flatMap((folder) => filesIn(folder, /\.ts$/));
const pages = ["designer", "runtime/ui", "runtime/workspace"].flatMap((folder) => filesIn(folder, /\.tsx$/));

/** A sign of Chinese writing, or what is put into it, before a mark of Latin writing. */
const latinMark = /(?:[\p{Script=Han}“”（）《》、]|\p{Script=Han}\s?\{\{?[^{}]*\}\}?)[:,;?!]/u;

/** Texts in which such a mark is right, each with its reason. */
const right: ReadonlyMap<string, string> = new Map([
  [
    "The date that the text spells, year first: 2026-03-05, 2026/3/5 or 2026年3月5日; else blank.",
    "an English sentence that shows a Chinese date",
  ],
]);

function textsOf(file: string): readonly string[] {
  const source = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
  const literals = [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/gu)];
  return literals.map(([, quoted, template]) => quoted ?? template ?? "");
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
const amiss = (text: string) => isChinese(text) && latinMark.test(text) && !right.has(text);

describe("Chinese texts", () => {
  it("are found: there are many", () => {
    const chinese = catalogues.flatMap(textsOf).filter(isChinese);
    expect(chinese.length).toBeGreaterThan(2000);
  });

  it("have no Latin mark after a Chinese sign", () => {
    const found = catalogues.flatMap((file) =>
      textsOf(file)
        .filter(amiss)
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each(["删除: 商机", "共 {{count}} 项, 其余略", "名称{title}: 缺少", "“金额”?", "完成!"])(
    "would be told of in “%s”",
    (text) => expect(amiss(text)).toBe(true),
  );

  it.each(["删除：商机", "在 10:30 之前", "{{what}}：{{of}}", "格式为 a,b 或 JSON; 见文档", "Amount: 5"])(
    "may say “%s”",
    (text) => expect(amiss(text)).toBe(false),
  );
});

it("no name of a button or input is put together with a colon of one language", () => {
  const joined = pages.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:label|title|alt)=\{`\$\{[^`]*\}[:,;] [^`]*`/gu)].map(
      ([found]) => `${file}: ${found}`,
    ),
  );
  expect(joined).toEqual([]);
});
