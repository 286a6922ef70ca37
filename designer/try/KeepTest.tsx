import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useGo, usePlace } from "../routes/place.ts";
import { useKeepTest } from "../tests/use-keep-test.ts";
import type { Evaluation } from "./evaluate-trial.ts";
import type { TrialRoom } from "./use-trial.ts";

/** Keeps the record that is being tried, and what comes of it, as a definition test. */
export function KeepTest({ room, evaluation }: { room: TrialRoom; evaluation: Evaluation }) {
  const { t } = useTranslation(["tests", "try"]);
  const { message } = App.useApp();
  const place = usePlace();
  const go = useGo();
  const { app, form, trial, choice, context } = room;
  const keep = useKeepTest(app, form);
  const save = () => {
    const { id, teams } = context.actor;
    const name = keep({
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
  return (
    <Button block className="try-keep" title={t("tests:keepHelp")} onClick={save}>
      {t("tests:keep")}
    </Button>
  );
}
