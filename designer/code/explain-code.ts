import { hoverTooltip } from "@codemirror/view";
import type { CodeExplanation } from "./code-parts.ts";

/** Says what `explain` finds at the pointer. */
export function explainCode(explain: (text: string, position: number) => CodeExplanation | null) {
  return hoverTooltip(({ state }, position) => {
    const found = explain(state.doc.toString(), position);
    if (found === null) return null;
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: explanation(found) }) };
  });
}

function explanation({ heading, paragraphs }: CodeExplanation): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "code-explanation";
  const title = document.createElement("strong");
  title.textContent = heading;
  dom.append(title);
  for (const { text, lang } of paragraphs) {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    if (lang !== undefined) paragraph.lang = lang;
    dom.append(paragraph);
  }
  return dom;
}
