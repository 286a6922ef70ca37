import { Button, Empty, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { foldText } from "../../runtime/core/fields/fold.ts";
import { useClearing } from "../../runtime/ui/widgets/use-clearing.tsx";
import {
  type FunctionCategory,
  functionCategories,
} from "../../runtime/core/formula/reference/function-categories.ts";
import {
  type FunctionEntry,
  functionReference,
} from "../../runtime/core/formula/reference/function-reference.ts";
import { resultText } from "./result-text.ts";

/** Every function by its category: how it is called, what it gives, an example; found by name and meaning. */
export function FunctionReference({ onInsert }: { onInsert: (name: string) => void }) {
  const { t, i18n } = useTranslation("formula");
  const clearing = useClearing();
  const [text, setText] = useState("");
  const wanted = foldText(text.trim());
  const found = functionReference.filter(({ name, readings }) =>
    [name, ...readings.map(({ docs }) => textIn(docs, i18n.language))].some((each) =>
      foldText(each).includes(wanted),
    ),
  );
  return (
    <div className="functions">
      <Input.Search
        allowClear={clearing}
        aria-label={t("findFunction")}
        placeholder={t("findFunction")}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {found.length === 0 && <Empty description={t("noFunction")} />}
      {(Object.keys(functionCategories) as FunctionCategory[]).map((category) => {
        const listed = found.filter((entry) => entry.category === category);
        return listed.length === 0 ? null : (
          <section key={category} aria-label={textIn(functionCategories[category], i18n.language)}>
            <h3>{textIn(functionCategories[category], i18n.language)}</h3>
            {listed.map((entry) => (
              <FunctionCard key={entry.name} entry={entry} onInsert={() => onInsert(entry.name)} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function FunctionCard({ entry, onInsert }: { entry: FunctionEntry; onInsert: () => void }) {
  const { t, i18n } = useTranslation(["formula", "words"]);
  const example = entry.example[i18n.language.startsWith("zh") ? "zh-CN" : "en"];
  const words = { yes: t("words:yes"), no: t("words:no"), blank: t("blank") };
  return (
    <article className="function">
      <Button size="small" aria-label={t("insert", { name: entry.name })} onClick={onInsert}>
        {entry.name}
      </Button>
      {entry.readings.map(({ signature, docs }) => (
        <p key={textIn(signature, "en")}>
          <code>{textIn(signature, i18n.language)}</code> {textIn(docs, i18n.language)}
        </p>
      ))}
      <p className="quiet">
        <code>{example.formula}</code> = {resultText(example.result, i18n.language, words)}
      </p>
    </article>
  );
}
