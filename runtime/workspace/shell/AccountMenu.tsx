import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import { PersonMark } from "../../ui/display/PersonMark.tsx";
import { request } from "../../ui/http/request.ts";
import { type Locale, locales } from "../../ui/i18n/locale.ts";
import { useLocale } from "../../ui/i18n/use-locale.ts";
import type { Appearance } from "../../ui/theme/appearance.ts";
import { useAppearance } from "../../ui/theme/ThemeProvider.tsx";
import { sessionQuery } from "../session-query.ts";

/** Who I am, with language, appearance and the way out. */
export function AccountMenu() {
  const { t } = useTranslation("shell");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { locale, setLocale } = useLocale();
  const { appearance, choose } = useAppearance();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (session === null) return null;

  const signOut = async () => {
    try {
      await request("/session", { method: "DELETE" });
      queryClient.clear();
      await navigate({ to: "/sign-in" });
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
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
          if (key === "tokens") void navigate({ to: "/tokens" });
          if (key === "sign-out") void signOut();
        },
      }}
    >
      <Button type="text" shape="circle" aria-label={`${t("account")}: ${session.user.name}`}>
        <PersonMark name={session.user.name} size={30} />
      </Button>
    </Dropdown>
  );
}
