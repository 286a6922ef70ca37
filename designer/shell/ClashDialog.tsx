import { Modal, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../runtime/core/json.ts";
import { useDraft, useDraftState } from "../draft/draft-context.ts";
import type { Clash } from "../draft/merge-drafts.ts";

/** Shows item by item what two admins made of the same things, and takes a choice for each. */
export function ClashDialog() {
  const { saving } = useDraftState();
  return saving.state === "clash" ? <Clashes clashes={saving.clashes} /> : null;
}

function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useTranslation("design");
  const draft = useDraft();
  const [mine, setMine] = useState<readonly boolean[]>(() => clashes.map(() => true));
  return (
    <Modal
      open
      closable={false}
      width={720}
      title={t("clashTitle")}
      okText={t("clashSettle")}
      cancelButtonProps={{ style: { display: "none" } }}
      onOk={() => draft.settle(mine)}
    >
      <p className="lead">{t("clashLead")}</p>
      {clashes.map((clash, index) => (
        <fieldset key={clash.at.join("/")} className="clash">
          <legend>{clash.at.join(" / ")}</legend>
          <Radio.Group
            value={mine[index]}
            onChange={({ target }) => setMine((all) => all.with(index, target.value as boolean))}
          >
            <Radio value={true}>
              {t("clashMine")} <Shown value={clash.mine} />
            </Radio>
            <Radio value={false}>
              {t("clashTheirs")} <Shown value={clash.theirs} />
            </Radio>
          </Radio.Group>
        </fieldset>
      ))}
    </Modal>
  );
}

function Shown({ value }: { value: Json | undefined }) {
  const { t } = useTranslation("design");
  if (value === undefined) return <em className="quiet">{t("clashRemoved")}</em>;
  return (
    <code className="clash-value">{typeof value === "string" ? value : JSON.stringify(value, null, 1)}</code>
  );
}
