import { createCache, extractStyle, StyleProvider } from "@ant-design/cssinjs";
import * as antd from "antd";
import { createElement, type ReactNode } from "react";
import { extractStyle as renderEach } from "@ant-design/static-style-extract";

/** The styles of some of antd's components, and what they are called. */
export interface Sheet {
  readonly css: string;
  readonly names: ReadonlySet<string>;
}

/** Folders of antd whose styles belong to components of another name. */
const componentsOf: Readonly<Record<string, readonly string[]>> = { grid: ["Row", "Col"] };

/** Renders antd's components in these folders once, and keeps what styles that took; the theme stays variables. */
export function renderSheet(folders: ReadonlySet<string>): Sheet {
  const cache = createCache();
  const includes = Object.keys(antd).filter((name) => {
    const own = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
    return folders.has(own) || [...folders].some((folder) => componentsOf[folder]?.includes(name));
  });
  const customTheme = (children: ReactNode) =>
    createElement(
      StyleProvider,
      { cache },
      createElement(
        antd.ConfigProvider,
        { theme: { hashed: false } },
        children,
        createElement(antd.Form.Item),
      ),
    );
  renderEach({ includes, customTheme: customTheme as never });
  const names = [...cache.cache.keys()].flatMap((key) => /^style%.*?%([^%]+)/.exec(key)?.[1] ?? []);
  return { css: extractStyle(cache, { plain: true, types: "style" }), names: new Set(names) };
}
