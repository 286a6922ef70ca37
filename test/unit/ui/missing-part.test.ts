import { describe, expect, it } from "vitest";
import { isMissingPart } from "../../../runtime/ui/http/is-missing-part.ts";
import { retriedImport } from "../../../runtime/ui/http/retried-import.ts";

/** Loads a part that is lost on the way so many times. */
function lossy(losses: number) {
  const asked = { times: 0 };
  const load = (): Promise<string> => {
    asked.times += 1;
    return asked.times > losses
      ? Promise.resolve("part")
      : Promise.reject(new TypeError("Failed to fetch dynamically imported module: /assets/part.js"));
  };
  return { asked, load };
}

describe("a part of the page", () => {
  it("is asked for again when it was lost on the way", async () => {
    const { asked, load } = lossy(2);
    expect(await retriedImport(load, [0, 0])).toBe("part");
    expect(asked.times).toBe(3);
  });

  it("is missing in the end, which is told apart from a mistake of the program", async () => {
    const error: unknown = await retriedImport(lossy(9).load, [0, 0]).catch((reason: unknown) => reason);
    expect(isMissingPart(error)).toBe(true);
    expect(isMissingPart(new TypeError("x is not a function"))).toBe(false);
  });
});
