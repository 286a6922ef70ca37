import { writeFileSync } from "node:fs";
import { contractTypes } from "./contract-types.ts";

writeFileSync(new URL("./generated/contract.ts", import.meta.url), await contractTypes());
