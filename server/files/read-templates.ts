import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import type { Template } from "../services.ts";

function filesBelow(folder: string, below = ""): readonly [string, string][] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return [...filesBelow(folder, path)];
    return entry.isFile() ? [[path, readFileSync(join(folder, path), "utf8")]] : [];
  });
}

/** The prebuilt apps in the folders of `root`, by name. Throws where one is no sound app: they come with the program. */
export function readTemplates(root: string): ReadonlyMap<string, Template> {
  const folders = existsSync(root) ? readdirSync(root, { withFileTypes: true }) : [];
  const templates = folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }): Template => {
      const { document, problems } = fromFolder(new Map(filesBelow(join(root, name))));
      const parsed = parseApp(document);
      if (problems.length > 0 || parsed.app === null) {
        const told = [...problems, ...parsed.problems].slice(0, 5);
        throw new Error(`the template ${name} is not sound: ${JSON.stringify(told)}`);
      }
      return { name, document: parsed.app };
    });
  return new Map(templates.map((template) => [template.name, template]));
}
