import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compileDocument } from "../../server/engine/compile-document.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { shippedApp } from "./shipped-app.ts";

/** How many bytes so many versions of the shipped app take above what one takes, compiled as they come from the store. */
export function memoryOfVersions(count: number): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const text = JSON.stringify(shippedApp());
  const held: unknown[] = [];
  const take = () => {
    const compiled = compileDocument({ matches: linearPattern }, JSON.parse(text), held.length + 1);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled));
    held.push(compiled.value);
  };
  const taken = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  take();
  const one = taken();
  while (held.length < count) take();
  return taken() - one;
}
