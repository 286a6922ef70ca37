import type { Json } from "../../json.ts";
import { isLargeToSmall, partsOf } from "./address-parts.ts";
import { countryName } from "./country-name.ts";

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** An address on one line, as the reader's locale writes it; the country in the reader's words. */
export function addressText(value: Json, locale: string): string {
  const { country, postcode, ...names } = partsOf(value);
  const land = country === undefined ? undefined : countryName(country, locale);
  if (isLargeToSmall(locale)) {
    return [land, largeToSmall(names), postcode]
      .filter((part) => part !== undefined && part !== "")
      .join(" ");
  }
  return smallToLarge(names, postcode, land);
}

/** An address as it is searched: its names as their own script writes them, without the country's code. */
export function addressSearchText(value: Json): string {
  const { country: _, postcode, ...names } = partsOf(value);
  return ideographs.test(Object.values(names).join(""))
    ? [largeToSmall(names), postcode].filter((part) => part !== undefined && part !== "").join(" ")
    : smallToLarge(names, postcode, undefined);
}

interface Names {
  readonly region?: string;
  readonly city?: string;
  readonly district?: string;
  readonly street?: string;
}

function largeToSmall({ region, city, district, street }: Names): string {
  // A city that is a province of its own, such as 上海市, is written once.
  const parts = [region, city === region ? undefined : city, district, street];
  return parts.filter((part) => part !== undefined).reduce(joined, "");
}

/** Characters stand side by side; a space comes where a word of letters begins or ends. */
function joined(before: string, part: string): string {
  const close = before === "" || ideographs.test(before.slice(-1)) || ideographs.test(part.slice(0, 1));
  return close ? before + part : `${before} ${part}`;
}

function smallToLarge({ region, city, district, street }: Names, postcode?: string, land?: string): string {
  const place = [region === city ? undefined : region, postcode]
    .filter((part) => part !== undefined)
    .join(" ");
  return [street, district, city, place, land].filter((part) => part !== undefined && part !== "").join(", ");
}
