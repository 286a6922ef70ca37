import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useRun } from "../draft/draft-context.ts";
import { acceptOutcomes } from "./accept-outcomes.ts";
import type { AcceptableTest } from "./acceptable-tests.ts";
import { AcceptGroup } from "./AcceptGroup.tsx";
import "./accept.css";

interface AcceptDialogProps {
  readonly app: CompiledApp;
  readonly tests: readonly AcceptableTest[];
  readonly onClose: () => void;
}

/**
 * What failing tests expected and what comes of them now, each to be accepted or not. Those in which only a score, a
 * grade or what is shown differs are chosen from the start.
 */
export function AcceptDialog({ app, tests, onClose }: AcceptDialogProps) {
  const { t, i18n } = useTranslation("tests");
  const run = useRun();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(tests.filter(({ plain }) => plain).map(({ test }) => test.name)),
  );
  const accepted = tests.filter(({ test }) => chosen.has(test.name));
  const accept = () => {
    const [first] = accepted;
    const said = first?.test.description ?? first?.test.name;
    const several = t("acceptNow", { count: accepted.length });
    const title = accepted.length === 1 ? textIn(said, i18n.language, app.defaultLocale) : several;
    if (run(() => acceptOutcomes(accepted, title))) onClose();
  };
  const group = (plain: boolean) => (
    <AcceptGroup
      app={app}
      title={t(plain ? "acceptPlain" : "acceptOther")}
      tests={tests.filter((one) => one.plain === plain)}
      chosen={chosen}
      onChoose={setChosen}
    />
  );
  return (
    <Modal
      open
      width={760}
      title={t("acceptTitle")}
      okText={t("acceptNow", { count: accepted.length })}
      okButtonProps={{ disabled: accepted.length === 0 }}
      onOk={accept}
      onCancel={onClose}
    >
      <p className="lead">{t(tests.length === 0 ? "acceptNone" : "acceptLead")}</p>
      {group(true)}
      {group(false)}
    </Modal>
  );
}
