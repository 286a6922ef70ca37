import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

/**
 * Throws where a package that the sources (paths with contents) name is not installed in the version of
 * package-lock.json, such as after a `git pull`: the bundler would leave it out, and pages would fail without a word.
 * Packages that only tests need do not matter here.
 */
export function ensureLocked(root, sources) {
  const { dependencies = {}, devDependencies = {} } = read(root, "package.json");
  const { packages } = read(root, "package-lock.json");
  const code = [...sources]
    .filter(([file]) => !file.endsWith(".json"))
    .map(([, content]) => content.toString());
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const home = `node_modules/${name}`;
    const file = join(root, home, "package.json");
    const installed = existsSync(file) ? read(file).version : "not installed";
    const locked = packages[home]?.version;
    if (installed === locked || !code.some((text) => text.includes(`"${name}`))) continue;
    throw new Error(`${name} is ${installed}, but package-lock.json says ${locked}: run npm ci`);
  }
}
