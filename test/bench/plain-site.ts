import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import type { FieldSchema, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import type { PlainField, PlainPage } from "./plain-page.tsx";

/** Pages of plain React inputs, each as many and of the same sort as a form has, at an address of their own. */
export interface PlainSite {
  /** The address of the page beside a form and one of its records. */
  beside(form: FormDefinition, record: JsonObject): string;
  stop(): Promise<void>;
}

export async function servePlainPages(): Promise<PlainSite> {
  const files = await bundled();
  const pages = new Map<string, PlainPage>();
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    const page = pages.get(path);
    const file = files.get(path);
    if (page === undefined && file === undefined) return response.writeHead(404).end();
    const type = page !== undefined ? "text/html" : path.endsWith(".css") ? "text/css" : "text/javascript";
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` });
    return response.end(page === undefined ? file : documentOf(page, [...files.keys()]));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    beside(form, record) {
      pages.set(form.name, plainPage(form, record));
      return `http://127.0.0.1:${String(port)}/${form.name}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bundled(): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    ...{ configFile: false, logLevel: "error", publicDir: false, root: import.meta.dirname },
    plugins: [react()],
    build: { write: false, rolldownOptions: { input: join(import.meta.dirname, "plain-page.tsx") } },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  return new Map(
    outputs.map((each) => [each.fileName, each.type === "chunk" ? each.code : String(each.source)] as const),
  );
}

function documentOf(page: PlainPage, files: readonly string[]): string {
  const tags = files.map((file) =>
    file.endsWith(".css")
      ? `<link rel="stylesheet" href="/${file}">`
      : `<script type="module" src="/${file}"></script>`,
  );
  return `<!doctype html><html lang="en"><head><title>Plain</title><script>plain = ${JSON.stringify(page)}</script></head>
    <body><div id="root"></div>${tags.join("")}</body></html>`;
}

function plainPage(form: FormDefinition, record: JsonObject): PlainPage {
  const { properties } = form.schema;
  const isTable = ([, { format }]: readonly [string, FieldSchema]) => format === "table";
  const field = ([name, schema]: readonly [string, FieldSchema]) => plainField(name, schema, record[name]);
  const alone = Object.entries(properties).filter((each) => !isTable(each));
  const sections: PlainField[][] = [];
  for (let from = 0; from < alone.length; from += 25) sections.push(alone.slice(from, from + 25).map(field));
  const [table] = Object.entries(properties).filter(isTable);
  if (table === undefined) return { sections, rows: [] };
  const [name, { items }] = table;
  const columns = Object.entries(items?.properties ?? {});
  const rows = (record[name] as JsonObject[]).map((row, index) =>
    columns.map(([column, schema]) => plainField(`${name}-${String(index)}-${column}`, schema, row[column])),
  );
  return { sections, rows };
}

function plainField(name: string, schema: FieldSchema, value: Json | undefined): PlainField {
  const type =
    schema["x-formula"] !== undefined
      ? "output"
      : schema.oneOf !== undefined
        ? "select"
        : schema.type === "boolean"
          ? "checkbox"
          : schema.format === "date"
            ? "date"
            : schema.format === "long-text"
              ? "textarea"
              : // As in the form, where nothing is rounded while it is typed.
                "text";
  const { title = name } = schema;
  return {
    ...{ name, type, title: typeof title === "string" ? title : name },
    value: typeof value === "boolean" ? value : typeof value === "object" ? "" : String(value ?? ""),
  };
}
