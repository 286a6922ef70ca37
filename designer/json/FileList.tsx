import { EditOutlined } from "@ant-design/icons";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import { type AppFile, fileWithPath } from "./files/app-files.ts";
import type { ProblemInFile } from "./files/problem-in-file.ts";
import type { KeptTexts } from "./kept-text.ts";
import { useFileName } from "./use-file-name.ts";

interface FileListProps {
  readonly files: readonly AppFile[];
  readonly texts: KeptTexts;
  readonly problems: readonly ProblemInFile[];
  /** The path of the file that is open. */
  readonly chosen: string;
}

/** The app's folder: its files by folder, each with what is wrong in it and whether something in it is unfinished. */
export function FileList({ files, texts, problems, chosen }: FileListProps) {
  const { t } = useTranslation("json");
  const { app } = useRoomPlace();
  const nameOf = useFileName();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const [aside, link] = [list.current?.parentElement, list.current?.querySelector("[aria-current]")];
    if (aside == null || link == null) return;
    const [around, here] = [aside.getBoundingClientRect(), link.getBoundingClientRect()];
    // Only the list is scrolled: on a phone the page stays with the text, to which somebody may have been led.
    if (here.top < around.top || here.bottom > around.bottom)
      aside.scrollTop += here.top - around.top - around.height / 2;
  }, [chosen]);
  // What was typed in a file that somebody has taken away is still there.
  const lost = [...texts.keys()].flatMap((path) =>
    files.some((file) => file.path === path) ? [] : (fileWithPath(path) ?? []),
  );
  const all = [...files, ...lost];
  const order = [...new Set(all.map(folderOf))];
  return (
    <nav ref={list} aria-label={t("files")}>
      {order.map((folder) => (
        <section key={folder}>
          <h2>{t(`folder_${folder as "app"}`)}</h2>
          <ul>
            {all
              .filter((file) => folderOf(file) === folder)
              .map((each) => {
                const { path, at } = each;
                const count = problems.filter(({ file }) => file.path === path).length;
                return (
                  <li key={path}>
                    <DesignLink
                      place={{ app, room: "json", at }}
                      aria-current={path === chosen ? "page" : undefined}
                    >
                      <span className="json-file">{nameOf(each).replace(/^[a-z]+\//, "")}</span>
                      {texts.has(path) && <EditOutlined role="img" aria-label={t("unfinished")} />}
                      {count > 0 && (
                        <span className="json-count">
                          <span aria-hidden="true">{count}</span>
                          <span className="for-readers">{t("problems", { count })}</span>
                        </span>
                      )}
                    </DesignLink>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function folderOf({ at: [folder = "app"] }: AppFile): string {
  return folder;
}
