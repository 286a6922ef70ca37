import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import type { AppDocument } from "../generated/definition.ts";
import { definitionProblem } from "../definition-problem.ts";
import { metaSchemas } from "../meta-schemas.ts";
import { keywordRules } from "./keyword-rules.ts";

const mostProblems = 1000;
let validate: ValidateFunction<AppDocument> | undefined;

/**
 * Checks a document against the meta-schemas; problems (1 000 at most) come in the order of the document. A union
 * reports only the branch that was meant. No reference of the document's own is ever followed.
 */
export function checkShape(document: unknown): readonly Problem[] {
  validate ??= compileSchemas();
  if (validate(document)) return [];
  const problems = new Map<string, Problem>();
  for (const error of validate.errors ?? []) {
    const { propertyName, instancePath } = error;
    const pointer = propertyName === undefined ? instancePath : pointerTo(instancePath, propertyName);
    const rule = keywordRules.get(error.keyword);
    const problem = rule ? rule({ error, pointer }) : definitionProblem("definition-type", pointer, {});
    if (problem) problems.set(`${problem.code} ${problem.pointer}`, problem);
    if (problems.size === mostProblems) break;
  }
  return [...problems.values()];
}

function compileSchemas(): ValidateFunction<AppDocument> {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  });
  ajv.addVocabulary(["tsType", "x-expects", "x-experimental"]);
  for (const schema of Object.values(metaSchemas)) ajv.addSchema(schema);
  return ajv.compile<AppDocument>({ $ref: "/api/schemas/app.json" });
}
