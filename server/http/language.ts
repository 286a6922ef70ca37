import type { Locale } from "../../runtime/contract/generated/contract.ts";

/** The interface's language that an `Accept-Language` header likes best; undefined where it names none of ours. */
export function language(header: string | undefined): Locale | undefined {
  const wishes = (header ?? "")
    .slice(0, 200)
    .split(",")
    .flatMap((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = Number(
        parameters
          .find((one) => one.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      const locale: Locale | undefined = /^zh\b/i.test(tag) ? "zh-CN" : /^en\b/i.test(tag) ? "en" : undefined;
      return locale !== undefined && quality > 0 ? [{ locale, quality }] : [];
    });
  return wishes.sort((a, b) => b.quality - a.quality)[0]?.locale;
}
