import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { KindRule } from "../candidate.ts";
import { fitted, insisted } from "../fitted.ts";
import { headerSays } from "../header-words.ts";

const email: FieldSchema = { type: "string", format: "email" };
const phone: FieldSchema = { type: "string", format: "phone" };
const url: FieldSchema = { type: "string", format: "url" };
const text: FieldSchema = { type: "string" };
const longText: FieldSchema = { type: "string", format: "long-text" };

const phoneWords = new Set("phone tel telephone mobile cell fax whatsapp 电话 手机 联系方式 传真".split(" "));
const urlWords = new Set("url website web site homepage link 网址 网站 主页 链接".split(" "));
const longWords = new Set(
  "description notes note comment comments remark remarks 描述 备注 说明 内容 详情".split(" "),
);

export const emailRule: KindRule = {
  kind: "email",
  recognise: (facts) => fitted("email", facts, email, 0.97),
  insist: (facts) => insisted("email", facts, email),
};

/** Any number could be one of a telephone: without a title that says so, it must look like one. */
export const phoneRule: KindRule = {
  kind: "phone",
  recognise(facts) {
    if (headerSays(facts.header, phoneWords)) return fitted("phone", facts, phone, 0.95);
    const looks = facts.sample.every((cell) =>
      /^(\+[\d (]|1[3-9]\d{9}$|\(\d{2,4}\) ?\d|\d{3}[-.]\d{3}[-.]\d{4}$)/.test(String(cell)),
    );
    return looks && facts.filled > 0 ? fitted("phone", facts, phone, 0.8) : null;
  },
  insist: (facts) => insisted("phone", facts, phone),
};

/** Names of hosts only where the title says that they are meant. */
export const urlRule: KindRule = {
  kind: "url",
  recognise(facts) {
    const plain = facts.sample.every((cell) => /^(https?:\/\/|www\.)/i.test(String(cell)));
    return plain || headerSays(facts.header, urlWords) ? fitted("url", facts, url, 0.96) : null;
  },
  insist: (facts) => insisted("url", facts, url),
};

export const longTextRule: KindRule = {
  kind: "long-text",
  recognise(facts) {
    const long = facts.multiline || facts.longest > 160 || headerSays(facts.header, longWords);
    return fitted("long-text", facts, longText, long ? 0.55 : 0.1);
  },
  insist: (facts) => insisted("long-text", facts, longText),
};

/** What is nothing else. */
export const textRule: KindRule = {
  kind: "text",
  recognise: (facts) => ({ ...insisted("text", facts, text), confidence: facts.longest > 1000 ? 0.2 : 0.4 }),
  insist: (facts) => insisted("text", facts, text),
};
