import { StyleProvider } from "@ant-design/cssinjs";
import { EllipsisOutlined, SearchOutlined } from "@ant-design/icons";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "../i18n/use-locale.ts";
import { type Appearance, rememberAppearance, storedAppearance } from "./appearance.ts";
import { keptStyles } from "./kept-styles.ts";
import { themeTokens } from "./tokens.ts";
import { useMediaQuery } from "./use-media-query.ts";

interface AppearanceChoice {
  readonly appearance: Appearance;
  readonly dark: boolean;
  readonly choose: (appearance: Appearance) => void;
}

const AppearanceContext = createContext<AppearanceChoice>({
  appearance: "system",
  dark: false,
  choose: () => {},
});

/** The chosen appearance, whether it comes out dark, and how to change it. */
export const useAppearance = (): AppearanceChoice => useContext(AppearanceContext);

/** Colours, sizes and antd's own texts for everything below, in the reader's appearance and locale. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(() => storedAppearance(localStorage));
  const systemDark = useMediaQuery("(prefers-color-scheme: dark)");
  const touch = useMediaQuery("(pointer: coarse)");
  const calm = useMediaQuery("(prefers-reduced-motion: reduce)");
  const { locale } = useLocale();
  const { t } = useTranslation("words");
  const [more, search] = [t("more"), t("search")];
  // Buttons of antd's that are an icon alone: these have a name.
  const marks = useMemo(
    () => ({
      tabs: { more: { icon: <EllipsisOutlined aria-label={more} /> } },
      inputSearch: { searchIcon: <SearchOutlined aria-label={search} /> },
    }),
    [more, search],
  );
  const dark = appearance === "dark" || (appearance === "system" && systemDark);
  useEffect(() => {
    document.documentElement.dataset["appearance"] = dark ? "dark" : "light";
  }, [dark]);
  const choice = useMemo<AppearanceChoice>(
    () => ({
      appearance,
      dark,
      choose: (next) => {
        rememberAppearance(localStorage, next);
        setAppearance(next);
      },
    }),
    [appearance, dark],
  );
  const tokens = useMemo(() => {
    const config = themeTokens(dark, touch);
    // What is built has antd's styles in a sheet; while developing they are made here.
    const styles = { hashed: false, zeroRuntime: import.meta.env.PROD };
    // The variables of each theme have a name of their own, since those of the former one are kept.
    const cssVar = {
      key: ["theme", dark ? "dark" : "light", touch && "touch", calm && "calm"].filter(Boolean).join("-"),
    };
    return { ...config, ...styles, cssVar, token: { ...config.token, motion: !calm } };
  }, [dark, touch, calm]);
  return (
    <AppearanceContext value={choice}>
      <StyleProvider cache={keptStyles}>
        <ConfigProvider
          locale={locale === "zh-CN" ? zhCN : enUS}
          theme={tokens}
          button={{ autoInsertSpace: false }}
          // A wave draws the page anew for two seconds, in which whatever is clicked next waits.
          wave={{ disabled: true }}
          {...marks}
        >
          <App component={false}>{children}</App>
        </ConfigProvider>
      </StyleProvider>
    </AppearanceContext>
  );
}
