import { useTranslation } from "react-i18next";
import { clashSubject } from "../clash/clash-words.ts";
import { useDraftState } from "../draft/draft-context.ts";
import type { Clash } from "../draft/merge/merge-drafts.ts";
import type { AppFile } from "./files/app-files.ts";

/** What both a file's text and the draft have changed: by titles, and by the names that stand in the file. */
export function FileClashes({ file, clashes }: { file: AppFile; clashes: readonly Clash[] }) {
  const { t, i18n } = useTranslation(["clash", "nouns"]);
  const { t: say } = useTranslation("json");
  const { document } = useDraftState(({ history }) => history);
  const { defaultLocale } = document as { readonly defaultLocale: string };
  const reader = { mine: document, theirs: document, locale: i18n.language, defaultLocale, t };
  return (
    <ul className="json-clashes">
      {clashes.map((clash) => {
        const names = clash.at.join(" › ");
        if (names === "") return <li key="">{say("wholeFile")}</li>;
        return (
          <li key={`${clash.what} ${names}`}>
            {clashSubject({ ...clash, at: [...file.at, ...clash.at] }, reader)}{" "}
            <small className="quiet">{names}</small>
          </li>
        );
      })}
    </ul>
  );
}
