import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Template } from "../services.ts";

function filesBelow(folder: string, below = ""): readonly [string, string][] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return [...filesBelow(folder, path)];
    return entry.isFile() ? [[path, readFileSync(join(folder, path), "utf8")]] : [];
  });
}

/**
 * The prebuilt apps in the folders of `root`, by name. Throws where a folder cannot be put together; whether it is a
 * sound app, the tests have looked, and installing looks again: a start need not wait for it.
 */
export function readTemplates(root: string): ReadonlyMap<string, Template> {
  const folders = existsSync(root) ? readdirSync(root, { withFileTypes: true }) : [];
  const templates = folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }): Template => {
      const { document, problems } = fromFolder(new Map(filesBelow(join(root, name))));
      if (problems.length > 0 || document === null)
        throw new Error(`the template ${name} is not sound: ${JSON.stringify(problems.slice(0, 5))}`);
      return { name, document: document as AppDocument };
    });
  return new Map(templates.map((template) => [template.name, template]));
}
