import { useTranslation } from "react-i18next";
import type { CompiledStage } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { Markdown } from "../markdown/Markdown.tsx";
import type { AppForm } from "./app-form.ts";

/** What the present stage is for and what to do in it. */
export function GuidanceCard({ room, stage }: { room: AppForm; stage: CompiledStage }) {
  const { t, i18n } = useTranslation("record");
  const text = textIn(stage.definition.guidance, i18n.language, room.app.defaultLocale);
  if (text === "") return null;
  return (
    <section className="panel">
      <h2>{t("guidance")}</h2>
      <Markdown>{text}</Markdown>
    </section>
  );
}
