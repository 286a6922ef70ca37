import type { Json, JsonObject } from "../../json.ts";

/** The parts of an address, from the largest to the smallest; `country` is a code of ISO 3166-1. */
export const addressParts = ["country", "region", "city", "district", "street", "postcode"] as const;

export type AddressPart = (typeof addressParts)[number];

/** The most characters of each part. */
export const longestPart: { readonly [part in AddressPart]: number } = {
  country: 2,
  region: 100,
  city: 100,
  district: 100,
  street: 300,
  postcode: 20,
};

/** Chinese, Japanese and Korean addresses go from the country to the house, all others from the house to the country. */
export function isLargeToSmall(locale: string): boolean {
  return /^(zh|ja|ko)\b/.test(locale);
}

/** The parts in the order in which a locale writes them; the postcode never comes between two names. */
export function partsInOrder(locale: string): readonly AddressPart[] {
  return isLargeToSmall(locale)
    ? addressParts
    : ["street", "district", "city", "region", "postcode", "country"];
}

/** The parts of a stored value that are text and not blank; none of a value of another shape. */
export function partsOf(value: Json): { readonly [part in AddressPart]?: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const has = (part: AddressPart) => {
    const text = Object.hasOwn(value, part) ? (value as JsonObject)[part] : undefined;
    return typeof text === "string" && text.trim() !== "" ? [[part, text] as const] : [];
  };
  return Object.fromEntries(addressParts.flatMap(has));
}
