import { spaced } from "../condition/spaced.ts";
import type { MessageLocale } from "../problem/message.ts";

/** The entries that differ between two lists, by how they are called. */
export interface ListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Whether those that stayed stand in another order. */
  readonly reordered: boolean;
}

/** The sentences of one language. Titles come unquoted, values as they are to be read. */
export interface ChangePhrases {
  quote(text: string): string;
  /** An item, and what it is part of where that must be said: `stage “Offer” of pipeline “Sales”`. */
  item(word: string, title: string, within: string | null): string;
  created(app: string): string;
  added(item: string, to: string | null): string;
  removed(item: string, from: string | null): string;
  renamed(item: string, before: string, after: string): string;
  /** Of another kind than before. */
  became(item: string, before: string, after: string): string;
  /** Behind another one, by its title; to the beginning where that is null. */
  moved(item: string, behind: string | null): string;
  about(item: string, said: string): string;
  changed(keyword: string, before: string, after: string): string;
  set(keyword: string, after: string): string;
  unset(keyword: string, before: string): string;
  /** For what is too long or too deep to be said. */
  altered(keyword: string, how: "added" | "removed" | "changed"): string;
  turned(keyword: string, on: boolean): string;
  listed(keyword: string, difference: ListDifference): string;
  inLocales(keyword: string, locales: readonly string[]): string;
  list(items: readonly string[]): string;
}

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const english: ChangePhrases = {
  quote: (text) => `“${text}”`,
  item: (word, title, within) => `${word} “${title}”${within === null ? "" : ` of ${within}`}`,
  created: (app) => `${first(app)} created`,
  added: (item, to) => `${first(item)} added${to === null ? "" : ` to ${to}`}`,
  removed: (item, from) => `${first(item)} removed${from === null ? "" : ` from ${from}`}`,
  renamed: (item, before, after) => `${first(item)}: internal name changed from ${before} to ${after}`,
  became: (item, before, after) => `${first(item)} is now ${after} (was ${before})`,
  moved: (item, behind) =>
    `${first(item)} moved ${behind === null ? "to the beginning" : `behind “${behind}”`}`,
  about: (item, said) => `${first(item)}: ${said}`,
  changed: (keyword, before, after) => `${keyword} changed from ${before} to ${after}`,
  set: (keyword, after) => `${keyword} set to ${after}`,
  unset: (keyword, before) => `${keyword} removed (was ${before})`,
  altered: (keyword, how) => `${keyword} ${how}`,
  turned: (keyword, on) => `${keyword}: ${on ? "yes" : "no"}`,
  listed: (keyword, { added, removed, changed, reordered }) => {
    const parts = [
      ...told(added, "added", english),
      ...told(removed, "removed", english),
      ...told(changed, "changed", english),
      ...(reordered ? ["order changed"] : []),
    ];
    return `${keyword}: ${parts.join(", ")}`;
  },
  inLocales: (keyword, locales) => `${keyword} changed in ${locales.join(", ")}`,
  list: (items) => items.join(", "),
};

/** Chinese with one space between it and Latin letters or digits. */
function chineseText(...parts: readonly string[]): string {
  return parts.reduce((before, part) => before + spaced(before, part), "");
}

const chinese: ChangePhrases = {
  quote: (text) => `“${text}”`,
  item: (word, title, within) => `${within === null ? "" : `${within}的`}${word}“${title}”`,
  created: (app) => `新建${app}`,
  added: (item, to) => `${to ?? ""}新增${item}`,
  removed: (item, from) => `${from ?? ""}删除${item}`,
  renamed: (item, before, after) => chineseText(item, "：内部名称由", before, "改为", after),
  became: (item, before, after) => chineseText(item, "现为", after, "（原为", before, "）"),
  moved: (item, behind) => (behind === null ? `${item}移到最前` : `${item}移到“${behind}”之后`),
  about: (item, said) => `${item}：${said}`,
  changed: (keyword, before, after) => chineseText(keyword, "由", before, "改为", after),
  set: (keyword, after) => chineseText(keyword, "设为", after),
  unset: (keyword, before) => chineseText("取消", keyword, "（原为", before, "）"),
  altered: (keyword, how) => `${{ added: "新增", removed: "取消", changed: "修改了" }[how]}${keyword}`,
  turned: (keyword, on) => `${keyword}：${on ? "是" : "否"}`,
  listed: (keyword, { added, removed, changed, reordered }) => {
    const parts = [
      ...told(added, "新增", chinese),
      ...told(removed, "删除", chinese),
      ...told(changed, "修改", chinese),
      ...(reordered ? ["调整了顺序"] : []),
    ];
    return `${keyword}：${parts.join("，")}`;
  },
  inLocales: (keyword, locales) => chineseText("修改了", keyword, `（${locales.join("、")}）`),
  list: (items) => items.join("、"),
};

const mostTold = 8;

function told(titles: readonly string[], verb: string, phrases: ChangePhrases): readonly string[] {
  if (titles.length === 0) return [];
  const named = phrases.list(titles.slice(0, mostTold).map((title) => phrases.quote(title)));
  const more = titles.length > mostTold ? ` +${String(titles.length - mostTold)}` : "";
  return [phrases === chinese ? `${verb}${named}${more}` : `${named}${more} ${verb}`];
}

/** The language of sentences for a reader. */
export function changePhrases(language: MessageLocale): ChangePhrases {
  return language === "zh-CN" ? chinese : english;
}
