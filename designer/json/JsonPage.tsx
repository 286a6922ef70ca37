import { Empty } from "antd";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { useDraftState } from "../draft/draft-context.ts";
import { useReview } from "../review/use-review.ts";
import { usePlace } from "../routes/place.ts";
import { ExportButton } from "./exchange/ExportButton.tsx";
import { ImportButton } from "./exchange/ImportButton.tsx";
import { FileEditor } from "./FileEditor.tsx";
import { FileList } from "./FileList.tsx";
import { appFiles, fileOf, fileWithPath } from "./files/app-files.ts";
import { problemInFile } from "./files/problem-in-file.ts";
import { NewFileButton } from "./NewFileButton.tsx";
import { useKeptTexts } from "./use-kept-texts.ts";
import "./json.css";

/** The app as the files of its folder, each to be written by hand and always in step with the other rooms. */
export function JsonPage() {
  const { t } = useTranslation("json");
  const { app, at } = usePlace();
  const { document } = useDraftState(({ history }) => history);
  const { problems, stale } = useReview();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { texts, keep, failed } = useKeptTexts(session?.user.id ?? "", app);
  const files = useMemo(() => appFiles(document), [document]);
  const placed = useMemo(
    // Pointers of an older document could lead astray.
    () => (stale ? [] : (problems ?? [])).map((problem) => problemInFile(document, problem)),
    [document, problems, stale],
  );
  const { path } = fileOf(at);
  const file = useMemo(() => fileWithPath(path), [path]);
  if (texts === null) return <PageSkeleton heading={t("title")} />;
  const known = file !== undefined && (files.some((each) => each.path === path) || texts.has(path));
  return (
    <div className="json-room">
      <aside className="json-left">
        <h1>{t("title")}</h1>
        <div className="json-tools">
          <ExportButton />
          <ImportButton />
        </div>
        <FileList files={files} texts={texts} problems={placed} chosen={path} />
        <NewFileButton />
      </aside>
      {known ? (
        <FileEditor
          key={path}
          file={file}
          at={at}
          kept={texts.get(path)}
          keep={keep}
          failed={failed}
          problems={placed}
        />
      ) : (
        <Empty className="json-none" description={t("noSuchFile", { path })}>
          <p className="quiet">{t("noSuchFileLead")}</p>
        </Empty>
      )}
    </div>
  );
}
