import { Alert, Button, Space } from "antd";
import { useTranslation } from "react-i18next";
import { useDraftState } from "../draft/draft-context.ts";
import { fileMarks } from "./file-marks.ts";
import { FileClashes } from "./FileClashes.tsx";
import type { AppFile } from "./files/app-files.ts";
import type { FileText } from "./use-file-text.ts";

interface FileNoticeProps {
  readonly file: AppFile;
  readonly written: FileText;
  readonly onShow: (from: number, to: number) => void;
  readonly onRenamed: (file: AppFile) => void;
}

/** Why what is typed is not in the draft, and what can be done about it. */
export function FileNotice({ file, written, onShow, onRenamed }: FileNoticeProps) {
  const { t } = useTranslation("json");
  const { waiting, changed, take, drop } = written;
  if (waiting === null) return null;
  if ("renamed" in waiting)
    return (
      <Alert
        type="info"
        title={t("renameTitle", { from: file.at[1], to: waiting.renamed })}
        description={t("renameLead")}
        action={
          <Button
            size="small"
            onClick={() => {
              const next = take({ rename: true });
              if (next !== null) onRenamed(next);
            }}
          >
            {t("rename")}
          </Button>
        }
      />
    );
  const drops = (
    <Button size="small" onClick={drop}>
      {t(changed ? "takeTheirs" : "dropMine")}
    </Button>
  );
  if ("clashes" in waiting)
    return (
      <Alert
        type="warning"
        title={t("changedMeanwhile")}
        description={
          <>
            {t("clashes")}
            <FileClashes file={file} clashes={waiting.clashes} />
          </>
        }
        action={
          <Space orientation="vertical">
            <Button size="small" onClick={() => take({ mine: true })}>
              {t("keepMine")}
            </Button>
            {drops}
          </Space>
        }
      />
    );
  return (
    <>
      {changed && (
        <Alert type="warning" title={t("changedMeanwhile")} description={t("changedMerged")} action={drops} />
      )}
      <Mistakes file={file} text={written.text} onShow={onShow} action={changed ? null : drops} />
    </>
  );
}

interface MistakesProps {
  readonly file: AppFile;
  readonly text: string;
  readonly onShow: (from: number, to: number) => void;
  readonly action: React.ReactNode;
}

/** The first mistake in a sentence, which leads to its place. */
function Mistakes({ file, text, onShow, action }: MistakesProps) {
  const { t, i18n } = useTranslation("json");
  const { document } = useDraftState(({ history }) => history);
  const marks = fileMarks(text, { document, file, problems: [], t, locale: i18n.language });
  const [first] = marks;
  if (first === undefined) return null;
  const line = text.slice(0, first.from).split("\n").length;
  return (
    <Alert
      type="error"
      title={
        <>
          {t("line", { line, message: first.message })}
          {marks.length > 1 && ` (${t("more", { count: marks.length - 1 })})`}{" "}
          <button type="button" className="text-link" onClick={() => onShow(first.from, first.to)}>
            {t("toPlace")}
          </button>
        </>
      }
      action={action}
    />
  );
}
