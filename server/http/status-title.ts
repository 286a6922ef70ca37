import type { Locale } from "../../runtime/contract/generated/contract.ts";

const titles: { readonly [status: number]: { readonly [locale in Locale]: string } } = {
  400: { en: "The request cannot be understood", "zh-CN": "请求无法理解" },
  401: { en: "Please sign in", "zh-CN": "请先登录" },
  403: { en: "You may not do this", "zh-CN": "您没有此操作的权限" },
  404: { en: "There is nothing here", "zh-CN": "未找到" },
  408: { en: "This took too long to arrive", "zh-CN": "请求传输超时" },
  409: { en: "This is not possible now", "zh-CN": "当前状态不允许此操作" },
  412: { en: "Somebody changed this meanwhile", "zh-CN": "内容已被他人修改" },
  413: { en: "This is too large", "zh-CN": "内容过大" },
  415: { en: "This kind of content is not accepted", "zh-CN": "不支持的内容类型" },
  422: { en: "Something is missing or wrong", "zh-CN": "内容有缺失或错误" },
  428: { en: "The revision is missing", "zh-CN": "缺少版本信息" },
  429: { en: "Too many attempts", "zh-CN": "尝试次数过多" },
  431: { en: "The address or the headers are too long", "zh-CN": "地址或请求头过长" },
  500: { en: "Something went wrong here", "zh-CN": "服务器出错" },
  507: { en: "There is no room left", "zh-CN": "存储空间已满" },
  503: { en: "Busy at the moment", "zh-CN": "服务器繁忙" },
};

/** What an error status means, in one sentence. */
export function statusTitle(status: number, locale: Locale): string {
  return titles[status]?.[locale] ?? titles[500]?.[locale] ?? "";
}
