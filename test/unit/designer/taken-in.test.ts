import { expect, it } from "vitest";
import { takenIn } from "../../../designer/shell/taken-in.ts";

const eve = { name: "Eve", at: 0, published: false };

it("tells what somebody changed in the draft by their name, as far as that is known", () => {
  expect(takenIn({ known: 2, base: 2, other: eve })).toBe("mergedOf");
  expect(takenIn({ known: null, base: null, other: null })).toBe("merged");
});

it("tells of a version that was published, and by whom unless somebody has changed the draft since", () => {
  expect(takenIn({ known: 2, base: 3, other: { ...eve, published: true } })).toBe("publishedBy");
  expect(takenIn({ known: null, base: 1, other: { ...eve, published: true } })).toBe("publishedBy");
  expect(takenIn({ known: 2, base: 3, other: eve })).toBe("published");
  expect(takenIn({ known: 2, base: 3, other: null })).toBe("published");
});
