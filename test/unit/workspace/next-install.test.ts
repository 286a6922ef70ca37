import { expect, it } from "vitest";
import { nextInstall } from "../../../runtime/workspace/pages/next-install.ts";

it("proposes the first number that no app has, from two on", () => {
  expect(nextInstall("crm", new Set(["crm"]))).toBe(2);
  expect(nextInstall("crm", new Set(["crm", "crm-2", "crm-4"]))).toBe(3);
});
