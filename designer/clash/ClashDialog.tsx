import { Alert, Modal, Radio } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../runtime/core/json.ts";
import { useDocument, useDraft, useDraftState } from "../draft/draft-context.ts";
import type { Clash } from "../draft/merge-drafts.ts";
import { clashWords } from "./clash-words.ts";
import type { Said } from "./say-value.ts";
import "./clash.css";
import { useListed } from "../../runtime/ui/i18n/use-listed.ts";

/** Shows item by item what two admins made of the same things, and takes a choice for each. */
export function ClashDialog() {
  const saving = useDraftState((state) => state.saving);
  if (saving.state !== "clash") return null;
  const { clashes, merged } = saving;
  return <Clashes key={clashes.map(keyOf).join(" ")} clashes={clashes} merged={merged} />;
}

const keyOf = ({ what, at }: Clash) => `${what}:${at.join("/")}`;

function Clashes({ clashes, merged }: { clashes: readonly Clash[]; merged: Json }) {
  const { t, i18n } = useTranslation(["clash", "nouns", "design"]);
  const listed = useListed();
  const draft = useDraft();
  const other = useDraftState((state) => state.other?.name);
  const theirs = other ?? t("design:clashTheirs");
  const document = useDocument();
  const [mine, setMine] = useState<readonly boolean[]>(() => clashes.map(() => true));
  const [placeless, setPlaceless] = useState<readonly Clash[]>([]);
  const words = useMemo(() => {
    const { defaultLocale } = document;
    const both = { mine: document as unknown as Json, theirs: merged };
    return clashes.map((clash) => clashWords(clash, { ...both, locale: i18n.language, defaultLocale, t }));
  }, [clashes, document, merged, i18n.language, t]);
  const items = listed(placeless.map((clash) => words[clashes.indexOf(clash)]?.title ?? ""));
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      width={720}
      title={other === undefined ? t("design:clashTitle") : t("design:clashWith", { name: other })}
      okText={t("design:clashSettle")}
      cancelButtonProps={{ style: { display: "none" } }}
      onOk={() => setPlaceless(draft.settle(mine))}
    >
      <p className="lead">{t("design:clashLead")}</p>
      {placeless.length > 0 && (
        <Alert type="error" title={t("clash:placeless", { count: placeless.length, items })} />
      )}
      {clashes.map((clash, index) => (
        <fieldset key={keyOf(clash)} className="clash">
          <legend>{words[index]?.title}</legend>
          <Radio.Group
            value={mine[index]}
            onChange={({ target }) => setMine((all) => all.with(index, target.value as boolean))}
          >
            <Radio value={true}>
              <span className="clash-side">{t("design:clashMine")}</span> <Shown said={words[index]?.mine} />
            </Radio>
            <Radio value={false}>
              <span className="clash-side">{theirs}</span> <Shown said={words[index]?.theirs} />
            </Radio>
          </Radio.Group>
        </fieldset>
      ))}
    </Modal>
  );
}

function Shown({ said }: { said: Said | undefined }) {
  const { t } = useTranslation("clash");
  if (said === undefined) return null;
  if (said.kind === "removed") return <em className="quiet">{t("removed")}</em>;
  if (said.kind === "words") return said.text;
  return <code className="clash-json">{said.text}</code>;
}
