import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { textIn } from "../../core/definition/text.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { twinName } from "../../ui/display/twin-name.ts";

/** How an app is called, and by which name it is told from others with the same title; null where none has it. */
export function useAppTitle(name: string): { readonly title: string; readonly twin: string | null } {
  const { i18n } = useTranslation();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const apps = session?.apps.filter(({ version }) => version !== null) ?? [];
  const app = apps.find((each) => each.app === name);
  if (app === undefined) return { title: name, twin: null };
  const title = textIn(app.title, i18n.language);
  const twin = twinName(app, apps, i18n.language);
  return { title: twin === null ? title : `${title} (${twin})`, twin };
}
