import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildParserFile } from "@lezer/generator";
import { format, resolveConfig } from "prettier";

const grammarFile = fileURLToPath(new URL("formula.grammar", import.meta.url));
const parserFile = fileURLToPath(new URL("generated/parser.ts", import.meta.url));

/** The text of `generated/parser.ts`, made from the grammar alone; a warning of the generator is an error. */
export async function generateParser(): Promise<string> {
  const { parser } = buildParserFile(readFileSync(grammarFile, "utf8"), {
    fileName: "formula.grammar",
    typeScript: true,
    warn: (message) => {
      throw new Error(message);
    },
  });
  return format(parser, { ...(await resolveConfig(parserFile)), parser: "typescript" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(parserFile, await generateParser());
