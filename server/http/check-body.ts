import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { contractSchema } from "../../runtime/contract/contract-schema.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import { badTexts } from "./bad-texts.ts";
import { bodyProblem } from "./body-problem.ts";
import type { BodyName } from "./route.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
addFormats.default(ajv);
ajv.addSchema(contractSchema);

const atMost = 100;

/** Keywords that speak of the request's form; a violation of any other is a matter of content. */
const structural: ReadonlySet<string> = new Set([
  "additionalProperties",
  "unevaluatedProperties",
  "type",
  "required",
]);

/** The stage, the pipeline and the owner have calls of their own: asking for them in a PATCH is a wrong content. */
function isNoField(name: BodyName, error: ErrorObject): boolean {
  const key = (error.params as { additionalProperty?: string }).additionalProperty;
  return name === "RecordPatch" && key !== undefined && ["stage", "pipeline", "owner"].includes(key);
}

/** One problem for a place that is empty, instead of all that an empty text is not. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const empty = new Set(problems.filter(({ code }) => code === "required").map(({ pointer }) => pointer));
  return problems.filter(({ code, pointer }, index) =>
    code === "required"
      ? problems.findIndex((one) => one.code === code && one.pointer === pointer) === index
      : !empty.has(pointer),
  );
}

/** Checks a body against its schema in the contract: "unknown-name" for a wrong shape, "invalid" for wrong content. */
export function checkBody(name: BodyName, body: unknown): Result<unknown> {
  const validate = ajv.getSchema(`${contractSchema.$id}#/$defs/${name}`);
  if (validate === undefined) throw new Error(`the contract has no ${name}`);
  if (validate(body) === true) {
    const problems = badTexts(body).slice(0, atMost);
    return problems.length === 0 ? done(body) : { ok: false, reason: "invalid", problems };
  }
  const errors = (validate.errors ?? []).filter((error) => !["anyOf", "oneOf", "if"].includes(error.keyword));
  const wrongShape = errors.filter((error) => structural.has(error.keyword) && !isNoField(name, error));
  const told = (wrongShape.length > 0 ? wrongShape : errors)
    .slice(0, atMost)
    .map((error) =>
      isNoField(name, error) ? { ...bodyProblem(error), code: "not-a-field" } : bodyProblem(error),
    );
  return {
    ok: false,
    reason: wrongShape.length > 0 ? "unknown-name" : "invalid",
    problems: withoutEchoes(told),
  };
}
