import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { useKeepTest } from "../tests/use-keep-test.ts";
import type { Evaluation } from "./evaluate-trial.ts";
import type { TrialRoom } from "./use-trial.ts";

/** Keeps the record that is being tried, and what comes of it, as a definition test. */
export function KeepTest({ room, evaluation }: { room: TrialRoom; evaluation: Evaluation }) {
  const { t } = useTranslation(["tests", "try"]);
  const { message } = App.useApp();
  const place = useRoomPlace();
  const go = useGo();
  const { app, form, trial, choice, context } = room;
  const keep = useKeepTest(app, form);
  const [keeping, setKeeping] = useState(false);
  const save = async () => {
    const { id, teams } = context.actor;
    const name = await keep({
      title: evaluation.title || t("try:untitled"),
      record: { ...evaluation.record, approval: null },
      actor: choice.administrator
        ? undefined
        : { id, roles: [...choice.roles], ...(teams.length === 0 ? {} : { teams: [...teams] }) },
      now: trial.now,
    });
    if (name === null) return;
    void message.success(
      <>
        {t("tests:kept")}{" "}
        <button
          type="button"
          className="text-link"
          onClick={() => go({ app: place.app, room: "tests", form: form.name, at: ["examples", name] })}
        >
          {t("tests:show")}
        </button>
      </>,
      6,
    );
  };
  const saveOnce = async () => {
    setKeeping(true);
    try {
      await save();
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      void message.error(t("tests:loadFailed", { message: said }));
    } finally {
      setKeeping(false);
    }
  };
  return (
    <Button
      block
      className="try-keep"
      title={t("tests:keepHelp")}
      loading={keeping}
      onClick={() => void saveOnce()}
    >
      {t("tests:keep")}
    </Button>
  );
}
