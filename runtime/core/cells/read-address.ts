import { addressParts, partsOf } from "../fields/address/address-parts.ts";
import { inWords } from "../fields/in-words.ts";
import type { Json, JsonObject } from "../json.ts";
import type { CellKind } from "./cell-kind.ts";

/**
 * An address in one cell: its six parts between slashes, blank where there is none; as JSON where a part holds a slash
 * itself. Anything else is an address on one line, which stays in one piece.
 */
export const addressCells: CellKind = {
  read: (cell) => {
    const text = String(cell).trim();
    return { value: objectIn(text) ?? betweenSlashes(text) ?? { street: text } };
  },
  write: (value) => {
    if (typeof value !== "object" || value === null) return inWords(value);
    const parts = partsOf(value);
    const texts = addressParts.map((part) => parts[part] ?? "");
    if (texts.some((text) => text.includes("/")) || parts.street?.startsWith("{") === true)
      return JSON.stringify(value);
    return Object.keys(parts).length === 1 && parts.street !== undefined ? parts.street : texts.join(" / ");
  },
};

function betweenSlashes(text: string): JsonObject | undefined {
  const texts = text.split("/").map((part) => part.trim());
  if (texts.length !== addressParts.length) return undefined;
  const parts = addressParts.map((part, index) => [part, texts[index] ?? ""] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== ""));
}

function objectIn(text: string): JsonObject | undefined {
  if (!text.startsWith("{") || text.length > 10_000) return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
