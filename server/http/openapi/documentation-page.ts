import { escapeHtml } from "./escape-html.ts";
import type { ApiDocument, Content, Operation } from "./openapi.ts";
import { schemaHtml } from "./schema-html.ts";

const style = `
:root { color-scheme: light dark; --line: light-dark(#e3e6ea, #33383f); --quiet: light-dark(#5b6470, #a3acb8); --soft: light-dark(#f6f7f9, #1d2126); --accent: light-dark(#0f5fd7, #6ea8ff); }
body { margin: 0 auto; max-width: 60rem; padding: 1rem 1.5rem 4rem; font: 15px/1.55 system-ui, sans-serif; background: light-dark(#fff, #14171b); color: light-dark(#1c2127, #e6e9ed); overflow-wrap: anywhere; }
a { color: var(--accent); } h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
code { font: 13px/1.5 ui-monospace, monospace; } nav { display: flex; flex-wrap: wrap; gap: .25rem .9rem; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; } details[open] > summary { border-bottom: 1px solid var(--line); }
summary { padding: .45rem .7rem; cursor: pointer; } summary:hover { background: var(--soft); }
.method { display: inline-block; min-width: 3.6rem; font-weight: 600; text-transform: uppercase; font-size: 12px; } .about { color: var(--quiet); display: block; }
.body { padding: .3rem .9rem .8rem; } .body h3 { font-size: .9rem; margin: .9rem 0 .2rem; } ul { margin: .1rem 0; padding-left: 1.1rem; } .quiet { color: var(--quiet); }
`;

/** The document as a page that needs nothing but a browser: no script, and nothing from elsewhere. */
export function documentationPage(document: ApiDocument): string {
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = document.tags.map(({ name }) => {
    const own = calls.filter(({ operation }) => operation.tags.includes(name));
    const shown = own.map(({ path, method, operation }) => callHtml(method, path, operation)).join("\n");
    return `<h2 id="calls-${escapeHtml(name)}">${escapeHtml(name)}</h2>\n${shown}`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary><div class="body">${schemaHtml(schema)}</div></details>`,
  );
  const links = document.tags.map(
    ({ name }) => `<a href="#calls-${escapeHtml(name)}">${escapeHtml(name)}</a>`,
  );
  const { title, description } = document.info;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} API</title><style>${style}</style></head>
<body>
<main>
<h1>${escapeHtml(title)} API</h1>
<p>${escapeHtml(description)} Addresses begin with <code>/api</code>; for programs the same is in <a href="/api/openapi.json">openapi.json</a>.</p>
<nav aria-label="Calls">${links.join(" ")} <a href="#schemas">Schemas</a></nav>
${sections.join("\n")}
<h2 id="schemas">Schemas</h2>
${schemas.join("\n")}
</main>
</body>
</html>
`;
}

function callHtml(method: string, path: string, operation: Operation): string {
  const parameters = operation.parameters.map(
    ({ name, in: where, required, description = "", schema }) =>
      `<li><code>${escapeHtml(name)}</code> <span class="quiet">${where}${required ? ", required" : ""}</span> ${escapeHtml(description)} ${"enum" in schema ? schemaHtml(schema) : ""}</li>`,
  );
  const answers = Object.entries(operation.responses)
    .filter(([code]) => Number(code) < 400)
    .map(([code, { content }]) => `<li><code>${code}</code> ${contentHtml(content)}</li>`);
  return `<details><summary><span class="method">${method}</span> <code>${escapeHtml(path)}</code><span class="about">${escapeHtml(operation.summary)}</span></summary>
<div class="body">
${parameters.length === 0 ? "" : `<h3>Parameters</h3><ul>${parameters.join("")}</ul>`}
${operation.requestBody === undefined ? "" : `<h3>Body</h3>${contentHtml(operation.requestBody.content)}`}
<h3>Answers</h3><ul>${answers.join("")}<li><code>4xx, 503, 507</code> <a href="#schema-ProblemDocument">ProblemDocument</a></li></ul>
</div></details>`;
}

function contentHtml(content: Content | undefined): string {
  if (content === undefined) return `<span class="quiet">nothing</span>`;
  return Object.entries(content)
    .map(([type, { schema }]) =>
      schema === undefined
        ? `<code>${escapeHtml(type)}</code>`
        : `${type === "application/json" ? "" : `<code>${escapeHtml(type)}</code>`} ${schemaHtml(schema)}`,
    )
    .join(" or ");
}
