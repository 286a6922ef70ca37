import type { Plugin } from "vite";
import { styleMakers } from "./style-makers.ts";

const folderOf = /[\\/]antd[\\/]es[\\/]([\w-]+)[\\/]style[\\/][\w-]+\.js$/;
/** What only a theme without colours needs. */
const unused = "Pagination-bordered";

/**
 * Makes antd's styles once, here, instead of at each visit, and leaves what makes them out of the pages' program. The
 * pages get a sheet of the components that they can load, before every other sheet. Colours and sizes stay variables,
 * which a page sets by its theme.
 */
export function antdSheet(): Plugin {
  const namesIn = new Map<string, readonly string[]>();
  let sheet: string | undefined;
  return {
    name: "antd-sheet",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: folderOf },
      handler(code, id) {
        const makers = styleMakers(code);
        const names = makers.map(({ name }) => name);
        namesIn.set(id, names);
        const without = makers.reduceRight(
          (text, { start, end }) => `${text.slice(0, start)}() => []${text.slice(end)}`,
          code,
        );
        return makers.length === 0 ? null : { code: without, map: null };
      },
    },
    async generateBundle(_options, bundle) {
      // Loading all of antd takes a while, which only a build of the pages needs.
      const { renderSheet } = await import("./render-sheet.ts");
      const modules = Object.values(bundle).flatMap((each) => (each.type === "chunk" ? each.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => folderOf.exec(id)?.[1] ?? []));
      const { css, names } = renderSheet(folders);
      const needed = modules.flatMap((id) => namesIn.get(id) ?? []).filter((name) => name !== unused);
      const missing = needed.filter((name) => !names.has(name));
      if (missing.length > 0) this.error(`The sheet lacks antd's styles of ${missing.join(", ")}`);
      sheet = this.getFileName(this.emitFile({ type: "asset", name: "antd.css", source: css }));
    },
    transformIndexHtml: {
      order: "post",
      handler() {
        if (sheet === undefined) throw new Error("The sheet is made after the pages that need it");
        const attrs = { rel: "stylesheet", href: `/${sheet}` };
        return [{ tag: "link", attrs, injectTo: "head-prepend" }];
      },
    },
  };
}
