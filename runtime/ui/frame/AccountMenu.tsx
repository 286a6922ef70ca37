import { useSuspenseQuery } from "@tanstack/react-query";
import { Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import { PersonMark } from "../display/PersonMark.tsx";
import { type Locale, locales } from "../i18n/locale.ts";
import { useLocale } from "../i18n/use-locale.ts";
import type { Appearance } from "../theme/appearance.ts";
import { useAppearance } from "../theme/ThemeProvider.tsx";
import { sessionQuery } from "../http/session-query.ts";
import { useSignOut } from "./use-sign-out.tsx";
import { useAbout } from "../i18n/use-about.ts";

/** Who I am, with language, appearance and the way out; `go` leads to another page of the workspace. */
export function AccountMenu({ go }: { go: (page: "/sign-in" | "/tokens") => Promise<void> | void }) {
  const { t } = useTranslation("shell");
  const about = useAbout();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { locale, setLocale } = useLocale();
  const { appearance, choose } = useAppearance();
  const signOut = useSignOut(session?.user.id ?? "", () => go("/sign-in"));
  if (session === null) return null;

  const items: MenuProps["items"] = [
    { key: "who", type: "group", label: session.user.email },
    {
      key: "language",
      type: "group",
      label: t("language"),
      children: Object.entries(locales).map(([key, label]) => ({ key: `locale:${key}`, label })),
    },
    {
      key: "appearance",
      type: "group",
      label: t("appearance"),
      children: (["light", "dark", "system"] as const).map((key) => ({ key: `look:${key}`, label: t(key) })),
    },
    { type: "divider" },
    { key: "tokens", label: t("title", { ns: "tokens" }) },
    { key: "sign-out", label: t("signOut") },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items,
        selectedKeys: [`locale:${locale}`, `look:${appearance}`],
        onClick: ({ key }) => {
          const [kind, value] = key.split(":");
          if (kind === "locale") setLocale(value as Locale);
          if (kind === "look") choose(value as Appearance);
          if (key === "tokens") void go("/tokens");
          if (key === "sign-out") void signOut();
        },
      }}
    >
      <Button type="text" shape="circle" aria-label={about(t("account"), session.user.name)}>
        <PersonMark name={session.user.name} size={30} />
      </Button>
    </Dropdown>
  );
}
