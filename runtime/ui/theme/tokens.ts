import { theme, type ThemeConfig } from "antd";

const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** antd's settings for one appearance: one accent colour, neutral greys, 14 px, a 4-px grid, calm motion. */
export function themeTokens(dark: boolean, touch: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? "#6d8dff" : "#2f5bea",
      colorInfo: dark ? "#6d8dff" : "#2f5bea",
      colorLink: dark ? "#8aa4ff" : "#2450d8",
      colorSuccess: dark ? "#3fb27f" : "#0b7a4b",
      colorWarning: dark ? "#e0913a" : "#b45309",
      colorError: dark ? "#f0716a" : "#c8322b",
      colorTextSecondary: dark ? "#a7b0bf" : "#5b6472",
      colorTextTertiary: dark ? "#97a1b1" : "#626b79",
      colorTextPlaceholder: dark ? "#8c96a6" : "#626b79",
      colorBgLayout: dark ? "#11151c" : "#f5f7fa",
      colorBgContainer: dark ? "#191f29" : "#ffffff",
      colorBgElevated: dark ? "#202734" : "#ffffff",
      colorBorder: dark ? "#374151" : "#d3d9e2",
      colorBorderSecondary: dark ? "#2a3341" : "#e6eaf0",
      fontFamily: fonts,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: touch ? 40 : 32,
      // A button at work has its ring to say so; fainter, its words would be hard to read.
      opacityLoading: 1,
      motionDurationFast: "0.08s",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.15s",
    },
    components: {
      // White on the accent and on red, and red on the panel, as they are in the dark would be too faint to read.
      Button: dark
        ? {
            colorPrimary: "#3f63e6",
            colorPrimaryHover: "#4668e8",
            colorPrimaryActive: "#3555cc",
            colorError: "#f0837d",
            dangerColor: "#2b0a08",
            defaultHoverColor: "#8aa4ff",
            defaultActiveColor: "#8aa4ff",
          }
        : { colorPrimaryHover: "#2450d8", colorPrimaryActive: "#1d43b8" },
      Tabs: dark
        ? { itemSelectedColor: "#a3b7ff", itemHoverColor: "#a3b7ff" }
        : { itemHoverColor: "#2450d8" },
      ...(dark ? { Form: { colorError: "#ff9a92" } } : {}),
      Menu: { itemHeight: 34, itemBorderRadius: 6 },
      Card: { bodyPadding: 16, headerHeight: 44 },
    },
  };
}
