import type { DocumentCode } from "../core/problem/document-messages.ts";
import { blockHelpers } from "./block-helpers.ts";
import { anything } from "./meaning.ts";
import { type Frame, resolvePath } from "./resolve-path.ts";
import { shortened } from "./shortened.ts";
import { startOf } from "./start-of.ts";
import { type Position, templateProblem, type TemplateProblem } from "./template-problem.ts";

type Problems = Generator<TemplateProblem, void>;
type StatementRule = (statement: hbs.AST.Statement, frames: readonly Frame[]) => Problems;

const refused = (code: DocumentCode): StatementRule =>
  function* ({ loc }) {
    yield templateProblem(code, startOf(loc));
  };

function* harmless(): Problems {}

/** Every sort of statement that Handlebars has: what is not in this list is refused too. */
const rules: ReadonlyMap<string, StatementRule> = new Map<string, StatementRule>([
  ["ContentStatement", harmless],
  ["CommentStatement", harmless],
  ["MustacheStatement", (statement, frames) => checkOutput(statement as hbs.AST.MustacheStatement, frames)],
  ["BlockStatement", (statement, frames) => checkBlock(statement as hbs.AST.BlockStatement, frames)],
  ["PartialStatement", refused("document-partial")],
  ["PartialBlockStatement", refused("document-partial")],
  ["Decorator", refused("document-decorator")],
  ["DecoratorBlock", refused("document-decorator")],
]);

const unknown = refused("document-expression");

/** Yields what a parsed template holds beyond what templates may, and names that stand for nothing where they are. */
export function* checkProgram(program: hbs.AST.Program | undefined, frames: readonly Frame[]): Problems {
  for (const statement of program?.body ?? [])
    yield* (rules.get(statement.type) ?? unknown)(statement, frames);
}

function* checkOutput(statement: hbs.AST.MustacheStatement, frames: readonly Frame[]): Problems {
  const { path, params, escaped, loc } = statement;
  const at = startOf(loc);
  // An absent hash is left out of the tree, whatever the types say.
  const hash = statement.hash as hbs.AST.Hash | undefined;
  if (!escaped) yield templateProblem("document-raw-output", at);
  if (!isPath(path)) {
    yield templateProblem("document-expression", at);
    return;
  }
  const name = shortened(path.original);
  if (isWord(path) && blockHelpers.has(path.original)) {
    yield templateProblem("document-not-a-block", at, { name });
    return;
  }
  if (params.length > 0 || hash !== undefined) {
    yield templateProblem("document-no-helper", at, { name });
    return;
  }
  const meaning = yield* resolvePath(path, frames);
  if (meaning?.prints === false) yield templateProblem("document-not-printable", at, { name });
}

function* checkBlock(statement: hbs.AST.BlockStatement, frames: readonly Frame[]): Problems {
  const { path, params, program, inverse, loc } = statement;
  const at = startOf(loc);
  const hash = statement.hash as hbs.AST.Hash | undefined;
  const programs = [program, inverse] as readonly (hbs.AST.Program | undefined)[];
  const blockParams = programs.flatMap((each) => each?.blockParams ?? []);
  const [argument] = hash?.pairs ?? [];
  if (argument !== undefined) {
    yield templateProblem("document-named-argument", at, { argument: shortened(argument.key) });
  }
  if (blockParams.length > 0) yield templateProblem("document-block-params", at);
  const frame = yield* frameOf(path, params, frames, at);
  yield* checkProgram(program, frame === null ? frames : [...frames, frame]);
  yield* checkProgram(inverse, frames);
}

/** What names in a block are names of; null where they are those around it. A wrong block may hold any names. */
function* frameOf(
  path: hbs.AST.PathExpression | hbs.AST.Literal,
  params: readonly hbs.AST.Expression[],
  frames: readonly Frame[],
  at: Position,
): Generator<TemplateProblem, Frame | null> {
  const any: Frame = { meaning: anything, repeats: true };
  const entrance = isPath(path) && isWord(path) ? blockHelpers.get(path.original) : undefined;
  if (!isPath(path) || entrance === undefined) {
    yield templateProblem("document-no-helper", at, { name: isPath(path) ? shortened(path.original) : "" });
    return any;
  }
  const wrong = entrance === null ? null : any;
  const [given] = params;
  if (given === undefined || params.length > 1) {
    yield templateProblem("document-arguments", at, { name: path.original });
    return wrong;
  }
  const place = startOf(given.loc);
  if (!isPath(given)) {
    yield templateProblem("document-expression", place);
    return wrong;
  }
  const meaning = yield* resolvePath(given, frames);
  if (entrance === null || meaning === undefined) return wrong;
  const inside = entrance.inside(meaning);
  if (inside !== undefined) return { meaning: inside, repeats: entrance.repeats };
  const refusal = meaning.far ? "document-too-far" : entrance.refusal;
  yield templateProblem(refusal, place, { name: shortened(given.original) });
  return any;
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}

/** Only a plain word calls a helper: `this.if` and `@if` are names like others. */
function isWord({ data, depth, parts, original }: hbs.AST.PathExpression): boolean {
  return !data && depth === 0 && parts.length === 1 && parts[0] === original;
}
