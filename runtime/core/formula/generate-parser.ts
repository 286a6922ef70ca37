import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildParserFile } from "@lezer/generator";

const grammar = new URL("formula.grammar", import.meta.url);
const generated = new URL("generated/parser.ts", import.meta.url);

/** The text of `generated/parser.ts`, made from the grammar alone; a warning of the generator is an error. */
export function generateParser(): string {
  const warn = (message: string) => {
    throw new Error(message);
  };
  return buildParserFile(readFileSync(grammar, "utf8"), {
    fileName: "formula.grammar",
    typeScript: true,
    warn,
  }).parser;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(generated, generateParser());
