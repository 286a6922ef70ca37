import { fieldKeywordWords } from "./field-keyword-words.ts";
import { keywordWord as word, type KeywordWords } from "./keyword-word.ts";
import { pipelineOfRecord, stageOfRecord, yesOrNo } from "./part-words.ts";
import { oneOfWords, sayings } from "./sayings.ts";

const { text, flag, opaque, plain, condition, fields } = sayings;

const title = word("title", "标题", text);
const description = word("description", "说明", text);
const form = word("form", "表单", sayings.form);
const when = word("condition", "条件", condition);
const message = word("message", "提示语", text);

const rule: KeywordWords = { when, message };

/** What every keyword is called, by the list in which its item stands; "" is the app. */
export const keywordWords: { readonly [list: string]: KeywordWords } = {
  "": {
    language: word("version of the definition language", "定义语言版本", plain),
    version: word("version", "版本号", plain),
    title,
    description,
    icon: word("icon", "图标", plain),
    category: word("category", "分类", plain),
    defaultLocale: word("default language", "默认语言", plain),
    timeZone: word("time zone", "时区", plain),
  },
  forms: {
    title,
    description,
    icon: word("icon", "图标", plain),
    recordTitle: word("title of records", "记录标题", sayings.formula),
    required: word("required fields", "必填字段", fields),
    layout: word("layout", "布局", opaque),
  },
  fields: fieldKeywordWords,
  columns: fieldKeywordWords,
  roles: { title, description, inherits: word("inherited roles", "继承的角色", sayings.roles) },
  checks: { ...rule, fields: word("fields it speaks of", "相关字段", fields) },
  entry: rule,
  guards: rule,
  pipelines: {
    title,
    initial: word("first stages", "起始阶段", sayings.stages),
    probabilityField: word("field with the probability", "赢率字段", sayings.field),
    maximum: word("maximum score", "满分", plain),
  },
  stages: {
    title,
    kind: word(
      "kind of stage",
      "阶段类型",
      oneOfWords({
        open: { en: "open", "zh-CN": "进行中" },
        won: { en: "won", "zh-CN": "赢单" },
        lost: { en: "lost", "zh-CN": "输单" },
      }),
    ),
    probability: word("probability", "赢率", sayings.percent),
    limit: word("time limit", "停留时限", sayings.duration),
    guidance: word("guidance", "阶段指引", text),
    keyFields: word("key fields", "关键字段", fields),
    fields: word("fields in this stage", "本阶段字段设置", sayings.fieldValues),
  },
  checklist: { title, required: word("must be done", "必须完成", flag) },
  transitions: {
    title,
    from: word("source stages", "来源阶段", sayings.stages),
    to: word("target stage", "目标阶段", sayings.stage),
    roles: word("roles that may make it", "可操作角色", sayings.roles),
    who: word(
      "who may make it",
      "可操作人",
      oneOfWords({
        anyone: { en: "anyone", "zh-CN": "任何人" },
        owner: { en: "the owner", "zh-CN": "负责人" },
        team: { en: "the team", "zh-CN": "团队" },
      }),
    ),
    ask: word("fields asked for", "流转时填写的字段", fields),
    comment: word(
      "comment",
      "备注",
      oneOfWords({
        required: { en: "required", "zh-CN": "必填" },
        optional: { en: "optional", "zh-CN": "选填" },
      }),
    ),
    approval: word("approval", "审批", opaque),
    effects: word("effects", "自动赋值", opaque),
  },
  criteria: {
    title,
    description,
    weight: word("weight", "权重", plain),
    mode: word(
      "counting",
      "计分方式",
      oneOfWords({
        first: { en: "the first rule that matches", "zh-CN": "取第一条符合的规则" },
        sum: { en: "the sum of all that match", "zh-CN": "符合的规则累加" },
      }),
    ),
    rules: word("rules", "计分规则", opaque),
    decay: word("decay", "衰减", opaque),
  },
  grades: {
    title,
    from: word("lowest score", "起始分", plain),
    color: word("colour", "颜色", plain),
  },
  views: {
    title,
    kind: word(
      "kind of view",
      "视图类型",
      oneOfWords({
        board: { en: "board", "zh-CN": "看板" },
        list: { en: "list", "zh-CN": "列表" },
        calendar: { en: "calendar", "zh-CN": "日历" },
      }),
    ),
    pipeline: word("pipeline", "商机流程", sayings.pipeline),
    card: word("fields on the card", "卡片字段", fields),
    columns: word("columns", "列", fields),
    date: word("date", "日期字段", sayings.field),
    filter: word("filter", "筛选条件", condition),
    sort: word("order", "排序", sayings.sort),
  },
  access: {
    role: word("role", "角色", sayings.role),
    can: word("what it may do", "操作权限", sayings.rights),
    records: word("which records", "可见记录", sayings.records),
    fields: word("rights on fields", "字段权限", sayings.fieldValues),
  },
  automations: {
    title,
    description,
    form,
    on: word("trigger", "触发", opaque),
    when,
    until: word("ends early when", "提前结束条件", condition),
    steps: word("steps", "步骤", opaque),
  },
  dashboards: { title, description, tiles: word("tiles", "图块", opaque) },
  documents: {
    title,
    form,
    kind: word(
      "kind of document",
      "文档类型",
      oneOfWords({
        mail: { en: "mail", "zh-CN": "邮件" },
        quote: { en: "quote", "zh-CN": "报价单" },
        contract: { en: "contract", "zh-CN": "合同" },
        print: { en: "print", "zh-CN": "打印" },
      }),
    ),
    subject: word("subject", "主题", text),
    locale: word("language", "语言", plain),
    body: word("text", "正文", opaque),
  },
  examples: {
    description,
    form,
    related: word("related records", "关联的记录", opaque),
    actor: word("actor", "操作人", opaque),
    now: word("time", "时间", plain),
    "record/pipeline": word("pipeline", "商机流程", pipelineOfRecord),
    "record/stage": word("stage", "阶段", stageOfRecord),
    "record/stageSince": word("time of coming into the stage", "进入阶段的时间", plain),
    "record/owner": word("owner", "负责人", opaque),
    "record/checklist": word("ticked items", "已勾选的检查项", opaque),
    "expect/valid": word("expected to be valid", "预期有效", yesOrNo),
    "expect/problems": word("expected problems", "预期问题", opaque),
    "expect/score": word("expected score", "预期评分", plain),
    "expect/grade": word("expected grade", "预期等级", plain),
  },
  demo: {},
  records: {
    pipeline: word("pipeline", "商机流程", pipelineOfRecord),
    stage: word("stage", "阶段", stageOfRecord),
    owner: word("owner", "负责人", opaque),
    at: word("time of coming into the stage", "进入阶段的时间", opaque),
  },
  tabs: { title },
  sections: {
    title,
    description,
    columns: word("columns", "列数", plain),
    tab: word("tab", "标签页", sayings.tab),
  },
  texts: { text: word("text", "正文", text) },
  places: {},
};
