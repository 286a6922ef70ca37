/** One value inside a JSON document, with the way to it. */
export interface JsonNode {
  readonly value: unknown;
  readonly key: string | number;
  readonly depth: number;
  readonly parent: JsonNode | null;
}

/** Every value of a document, parents first and in order, without recursion: its depth may be anything. */
export function* jsonNodes(root: unknown): Generator<JsonNode> {
  const waiting: JsonNode[] = [{ value: root, key: "", depth: 0, parent: null }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const { value } = node;
    if (typeof value !== "object" || value === null) continue;
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, child] of entries.reverse()) {
      waiting.push({ value: child, key, depth: node.depth + 1, parent: node });
    }
  }
}
