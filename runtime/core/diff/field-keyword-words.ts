import { kindWords, typeWords } from "../problem/definition-words.ts";
import { keywordWord as word, type KeywordWords } from "./keyword-word.ts";
import { oneOfWords, sayings } from "./sayings.ts";

const { text, flag, opaque, plain, quoted, condition, formula } = sayings;

/** The keywords of a field. */
export const fieldKeywordWords: KeywordWords = {
  type: word("kind of value", "值类型", oneOfWords(typeWords)),
  format: word(
    "kind of field",
    "字段类型",
    oneOfWords({ ...kindWords, file: { en: "a file field", "zh-CN": "附件字段" } }),
  ),
  section: word("section", "分组", sayings.section),
  title: word("title", "标题", text),
  description: word("description", "说明", text),
  "x-help": word("help", "帮助", text),
  "x-placeholder": word("placeholder", "占位提示", text),
  default: word("default value", "默认值", plain),
  "x-default": word("computed default", "默认值公式", formula),
  readOnly: word("read-only", "只读", flag),
  minimum: word("minimum", "最小值", plain),
  maximum: word("maximum", "最大值", plain),
  minLength: word("minimum length", "最少字数", plain),
  maxLength: word("maximum length", "最多字数", plain),
  minItems: word("fewest entries", "最少项数", plain),
  maxItems: word("most entries", "最多项数", plain),
  pattern: word("pattern", "格式规则", quoted),
  "x-decimals": word("decimal places", "小数位数", plain),
  "x-currency": word("currency", "币种", plain),
  "x-currencyField": word("field with the currency", "币种字段", sayings.field),
  oneOf: word("options", "选项", sayings.options),
  items: word("entries", "内容项", opaque),
  required: word("required", "必填", flag),
  "x-unique": word("no value twice", "值不可重复", flag),
  "x-indexed": word("index for fast filtering", "筛选索引", flag),
  "x-visibleWhen": word("condition to be shown", "显示条件", condition),
  "x-requiredWhen": word("condition to be required", "必填条件", condition),
  "x-readOnlyWhen": word("condition to be read-only", "只读条件", condition),
  "x-whenHidden": word(
    "value while hidden",
    "隐藏时的值",
    oneOfWords({ keep: { en: "keep", "zh-CN": "保留" }, clear: { en: "clear", "zh-CN": "清空" } }),
  ),
  "x-declassify": word("shows more than its sources", "可见性高于来源字段", flag),
  "x-form": word("form referred to", "关联的表单", sayings.form),
  "x-filter": word("records to choose from", "可选记录的条件", sayings.targetCondition),
  "x-fill": word("fields copied from the chosen record", "选择后带入的字段", sayings.fieldValues),
  "x-onDelete": word(
    "when the chosen record is deleted",
    "关联记录被删除时",
    oneOfWords({
      restrict: { en: "refuse", "zh-CN": "不允许删除" },
      clear: { en: "empty this field", "zh-CN": "清空此字段" },
      keep: { en: "keep the link", "zh-CN": "保留关联" },
    }),
  ),
  "x-pattern": word("numbering pattern", "编号规则", quoted),
  "x-formula": word("formula", "公式", formula),
  "x-rollup": word("roll-up", "汇总规则", opaque),
  "x-accept": word("accepted files", "允许的文件", sayings.words),
  "x-maxSize": word("largest file", "文件大小上限", sayings.bytes),
};
