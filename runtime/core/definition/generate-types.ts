import { writeFileSync } from "node:fs";
import { definitionTypes } from "./definition-types.ts";

writeFileSync(new URL("./generated/definition.ts", import.meta.url), await definitionTypes());
