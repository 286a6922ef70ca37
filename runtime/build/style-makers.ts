import { parseAst } from "vite";

/** Where one of antd's modules hands over the function that makes a style, and what that style is called. */
export interface StyleMaker {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const registers = new Set(["genStyleHooks", "genSubStyleComponent", "genComponentStyleHook"]);

/** The makers of styles in the text of a module, in order. */
export function styleMakers(code: string): readonly StyleMaker[] {
  return makersBelow(parseAst(code) as unknown as Node);
}

function makersBelow(node: Node): readonly StyleMaker[] {
  const callee = node["callee"] as Node | undefined;
  if (node.type === "CallExpression" && registers.has(String(callee?.["name"]))) {
    const [component, maker] = node["arguments"] as readonly Node[];
    if (component !== undefined && maker !== undefined)
      return [{ name: nameOf(component), start: maker.start, end: maker.end }];
  }
  return Object.values(node).flat().filter(isNode).flatMap(makersBelow);
}

/** As antd joins it: a component and its part, which is itself where there is only one. */
function nameOf({ type, elements, value }: Node): string {
  const parts =
    type === "ArrayExpression" ? (elements as readonly Node[]).map((each) => each["value"]) : [value, value];
  return parts.join("-");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
