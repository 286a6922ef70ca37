import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Space } from "antd";
import { useTranslation } from "react-i18next";
import { HttpProblem } from "../http/http-problem.ts";
import { request } from "../http/request.ts";
import { keptHere } from "./kept-here.ts";

/**
 * Signs a person out, and leaves the page when that is done. Where this browser keeps what only they have typed, it asks
 * first whether that is to stay for them or, on somebody else's computer, to be forgotten.
 */
export function useSignOut(user: string, left: () => Promise<void> | void): () => Promise<void> {
  const { t } = useTranslation("shell");
  const queryClient = useQueryClient();
  const { message, modal } = App.useApp();

  const leave = async (forgets: boolean) => {
    try {
      await request("/session", { method: "DELETE" });
    } catch (error) {
      // A session that has ended already is what was asked for.
      if (!(error instanceof HttpProblem) || error.status !== 401) {
        void message.error(error instanceof Error ? error.message : String(error));
        return;
      }
    }
    if (forgets) await (await keptHere(user)).forget();
    await left();
    // Not before: the page that is left would ask for all of it again, as nobody.
    queryClient.clear();
  };

  return async () => {
    // Whatever still holds something typed writes it down, as it does before its page goes.
    dispatchEvent(new Event("pagehide"));
    const { count } = await keptHere(user);
    if (count === 0) {
      await leave(false);
      return;
    }
    const asked = modal.confirm({
      title: t("signOutKept", { count }),
      content: t("signOutKeptLead"),
      footer: (
        <Space wrap>
          <Button onClick={() => asked.destroy()}>{t("stay")}</Button>
          <Button
            danger
            onClick={() => {
              asked.destroy();
              void leave(true);
            }}
          >
            {t("signOutForget")}
          </Button>
          <Button
            type="primary"
            onClick={() => {
              asked.destroy();
              void leave(false);
            }}
          >
            {t("signOutKeep")}
          </Button>
        </Space>
      ),
    });
  };
}
