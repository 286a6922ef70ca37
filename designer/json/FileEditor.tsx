import { DeleteOutlined } from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CodeBox } from "../code/CodeBox.tsx";
import type { CodeHandle } from "../code/code-parts.ts";
import { jsonLanguage } from "../code/json-language.ts";
import { plainLanguage } from "../code/plain-language.ts";
import { useDraftState, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { fileMarks } from "./file-marks.ts";
import { FileNotice } from "./FileNotice.tsx";
import type { AppFile } from "./files/app-files.ts";
import { namesIn, stepsIn } from "./files/file-steps.ts";
import type { ProblemInFile } from "./files/problem-in-file.ts";
import { removeFile } from "./files/take-file.ts";
import type { KeptText } from "./kept-text.ts";
import { completeJson } from "./schema/complete-json.ts";
import { explainJson, type JsonExplanation } from "./schema/explain-json.ts";
import { ShowInRoom } from "./ShowInRoom.tsx";
import { rangeInDocument } from "./text/range-in-document.ts";
import { rangeInText } from "./text/range-in-text.ts";
import { spotIn } from "./text/spot.ts";
import { readJsonText } from "../../runtime/core/json-text/read-json-text.ts";
import { valueInText } from "./text/value-in-text.ts";
import { useExplanationWords } from "./use-explanation-words.ts";
import { useFileName } from "./use-file-name.ts";
import { useFileText } from "./use-file-text.ts";

interface FileEditorProps {
  readonly file: AppFile;
  /** What was asked to be shown, as a path of the draft. */
  readonly at: Path;
  readonly kept: KeptText | undefined;
  readonly keep: (path: string, text: KeptText | null) => void;
  /** The browser does not keep what is typed. */
  readonly failed: boolean;
  readonly problems: readonly ProblemInFile[];
}

/** One file being written: what may stand where, what is wrong, and whether the draft has it. */
export function FileEditor({ file, at, kept, keep, failed, problems }: FileEditorProps) {
  const { t, i18n } = useTranslation("json");
  const id = useId();
  const { app } = useRoomPlace();
  const go = useGo();
  const run = useRun();
  const { modal } = App.useApp();
  const { document } = useDraftState(({ history }) => history);
  const name = useFileName()(file);
  const written = useFileText(file, kept, keep);
  const { text } = written;
  const handle = useRef<CodeHandle | null>(null);
  const [explained, setExplained] = useState<JsonExplanation | null>(null);
  const wordsOf = useExplanationWords();
  const isJson = file.noun !== "document";

  const mistakes = useCallback(
    (source: string) => fileMarks(source, { document, file, problems, t, locale: i18n.language }),
    [document, file, problems, t, i18n.language],
  );

  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  const wanted = at.join("/");
  useEffect(() => {
    const inner = wanted.split("/").slice(file.at.length);
    if (inner.length === 0 || inner[0] === "") return;
    if (!isJson) {
      const spot = rangeInDocument(latest.current, inner, spotIn(inner.at(-1)));
      handle.current?.show(spot.from, spot.to);
      return;
    }
    const { root } = readJsonText(latest.current);
    const steps = stepsIn(valueInText(latest.current, root) as never, inner);
    const { from, to } = rangeInText(root, steps);
    handle.current?.show(from, to);
  }, [wanted, file, isJson]);

  const remove = () =>
    modal.confirm({
      title: t("removeFileSure", { path: name }),
      content: t("removeFileLead"),
      okText: t("removeFile"),
      okButtonProps: { danger: true },
      onOk: () => {
        written.drop();
        if (run((draft) => removeFile(draft, file))) go({ app, room: "json" });
      },
    });

  const here = isJson && explained !== null ? explained.path : [];
  const names =
    here.length === 0
      ? at.slice(file.at.length)
      : namesIn(valueInText(text, readJsonText(text).root) as never, here);
  return (
    <section className="json-editor" aria-labelledby={id}>
      <div className="json-head">
        <h2 id={id}>{name}</h2>
        <ShowInRoom at={[...file.at, ...names]} />
        {file.noun !== "app" && (
          <Tooltip title={t("removeFile")}>
            <Button type="text" icon={<DeleteOutlined />} aria-label={t("removeFile")} onClick={remove} />
          </Tooltip>
        )}
      </div>
      <FileNotice
        file={file}
        written={written}
        onShow={(from, to) => handle.current?.show(from, to)}
        onRenamed={(next) => go({ app, room: "json", at: next.at }, true)}
      />
      <CodeBox
        tall
        value={text}
        language={isJson ? jsonLanguage : plainLanguage}
        labelledBy={id}
        onChange={written.type}
        onSave={() => void written.take()}
        onReady={(ready) => {
          handle.current = ready;
        }}
        onCursor={(position, source) =>
          setExplained(isJson ? explainJson(source, position, file.noun) : null)
        }
        mistakes={mistakes}
        complete={(source, position) => {
          if (!isJson) return null;
          const found = completeJson(source, position, { document, at: file.at, noun: file.noun });
          if (found === null) return null;
          const options = found.options.map(({ types, description, ...option }) => ({
            ...option,
            ...(types.length > 0 && { detail: wordsOf.types(types), type: "key" }),
            ...(description !== null && { info: description }),
          }));
          return { ...found, chosen: false, options };
        }}
        explain={(source, position) => {
          const found = isJson ? explainJson(source, position, file.noun) : null;
          return found === null ? null : wordsOf.explanation(found);
        }}
      />
      <footer className="json-foot">
        <span className="json-path">{here.join(" › ")}</span>
        <span className="quiet json-meaning" lang="en">
          {explained?.description}
        </span>
        <span role="status" className={written.waiting === null ? "quiet" : "json-waiting"}>
          {t(failed && kept !== undefined ? "notKept" : written.state)}
        </span>
      </footer>
    </section>
  );
}
