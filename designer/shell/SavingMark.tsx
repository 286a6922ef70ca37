import { App, Tooltip } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { clashAsked } from "../clash/clash-asked.ts";
import { useDraftState } from "../draft/draft-context.ts";
import type { Saving } from "../draft/draft-state.ts";
import { takenIn } from "./taken-in.ts";

const troubles: ReadonlySet<Saving["state"]> = new Set(["refused", "clash", "offline", "signedOut"]);

/** How the draft stands with the server, in words. */
export function SavingMark() {
  const { t } = useTranslation("design");
  const saving = useDraftState((state) => state.saving);
  const mergedAt = useDraftState((state) => state.mergedAt);
  const other = useDraftState((state) => state.other);
  const { message } = App.useApp();
  const base = useDraftState((state) => state.base);
  const known = useRef(base);
  useEffect(() => {
    const told = takenIn({ known: known.current, base, other });
    if (mergedAt !== null) void message.info(t(told, { name: other?.name, version: String(base) }));
    // Told once for each time that something was taken in.
  }, [mergedAt]);
  useEffect(() => {
    known.current = base;
  }, [base]);
  useEffect(() => {
    if (saving.state !== "refused" && saving.state !== "clash" && saving.state !== "saving") return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [saving.state]);
  const troubled = troubles.has(saving.state);
  const words = saving.state === "refused" ? t("refused", { message: saving.message }) : t(saving.state);
  return (
    <Tooltip title={troubled ? words : undefined}>
      <span role="status" className={troubled ? "saving-mark saving-troubled" : "saving-mark"}>
        {saving.state === "clash" ? (
          <button type="button" onClick={() => clashAsked.put(clashAsked.get() + 1)}>
            {words}
          </button>
        ) : (
          words
        )}
      </span>
    </Tooltip>
  );
}
