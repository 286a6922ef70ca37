import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildParserFile } from "@lezer/generator";

const grammar = new URL("formula.grammar", import.meta.url);
const generated = new URL("generated/parser.ts", import.meta.url);

/** The text of `generated/parser.ts`, made from the grammar alone; a warning of the generator is an error. */
export function generateParser(): string {
  const options = { fileName: "formula.grammar", typeScript: true, warn: refuse };
  return buildParserFile(readFileSync(grammar, "utf8"), options).parser;
}

function refuse(warning: string): never {
  throw new Error(warning);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(generated, generateParser());
