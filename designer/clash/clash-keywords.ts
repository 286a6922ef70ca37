import {
  keywordWord as word,
  type KeywordWord,
  type KeywordWords,
} from "../../runtime/core/diff/keyword-word.ts";
import { keywordWords } from "../../runtime/core/diff/keyword-words.ts";
import { sayings } from "../../runtime/core/diff/sayings.ts";
import type { ItemList } from "./clash-place.ts";

const title = word("title", "标题", sayings.text);

/** What only the parts of an item have, which a history of versions does not tell apart. */
const parts: { readonly [list in ItemList]?: KeywordWords } = {
  columns: keywordWords["fields"] ?? {},
  options: { title, color: word("colour", "颜色", sayings.plain) },
  parts: {
    title,
    columns: word("number of columns", "列数", sayings.plain),
    fields: word("fields", "字段", sayings.fields),
    text: word("text", "文字", sayings.text),
  },
  pipelines: { scorecard: word("scorecard", "评分卡", sayings.opaque) },
  tiles: {
    title,
    form: word("form", "表单", sayings.form),
    pipeline: word("pipeline", "商机流程", sayings.plain),
    group: word("grouping", "分组依据", sayings.opaque),
    measure: word("measure", "统计值", sayings.opaque),
    filter: word("filter", "筛选条件", sayings.condition),
    at: word("place", "位置", sayings.opaque),
  },
};

/** What a keyword of an item is called and how its values are said; undefined where there are no words for it. */
export function clashKeyword(list: ItemList | "", keyword: string): KeywordWord | undefined {
  const all = [keywordWords[list], list === "" ? undefined : parts[list]];
  return all.find((words) => words !== undefined && Object.hasOwn(words, keyword))?.[keyword];
}
