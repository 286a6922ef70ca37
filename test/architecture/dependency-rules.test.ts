import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { describe, expect, it } from "vitest";

const here = import.meta.dirname;
const root = join(here, "..", "..");
const rules = createRequire(import.meta.url)("./dependency-rules.cjs") as IFlattenedRuleSet & {
  options: object;
};
const names = (rules.forbidden ?? []).map((rule) => rule.name ?? "");

async function broken(baseDir: string): Promise<readonly string[]> {
  const folders = ["runtime", "server", "designer"].filter((name) => readdirSync(baseDir).includes(name));
  const { output } = await cruise(folders, {
    ruleSet: rules,
    validate: true,
    baseDir,
    ...rules.options,
    tsConfig: {},
  });
  const { summary, modules } = output as ICruiseResult;
  expect(modules.length, "modules that were read").toBeGreaterThan(0);
  return summary.violations.map(({ rule }) => rule.name);
}

describe("the dependency rules", () => {
  it.each(names)("“%s” fires on its fixture", async (name) => {
    expect(await broken(join(here, "fixtures", name))).toContain(name);
  });

  it("have no fixture without a rule", () => {
    expect(readdirSync(join(here, "fixtures")).sort()).toEqual([...names].sort());
  });

  it("hold for the whole house", () => {
    // As `npm run check` asks, which remembers the answer for as long as the sources stay the same.
    const { status, stdout } = spawnSync("npm run --silent rules", {
      cwd: root,
      shell: true,
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/no dependency violations found \(\d{4,} modules/);
  });
});
