import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Change } from "../../runtime/core/diff/change.ts";
import { changeWords } from "../../runtime/core/diff/change-words.ts";
import { describeChange } from "../../runtime/core/diff/describe-change.ts";
import { groupChanges } from "./group-changes.ts";
import "./changes.css";

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly before: AppDocument | null;
  readonly after: AppDocument;
}

/** What differs between two versions, item by item, in the admin's language. */
export function ChangeList({ changes, before, after }: ChangeListProps) {
  const { t, i18n } = useTranslation("publish");
  const groups = useMemo(() => {
    const words = changeWords(before, after, i18n.language);
    return groupChanges(changes).map((group) => ({
      form: group.form,
      title: group.form === null ? null : words.title(`forms/${group.form}`),
      said: group.changes.map((change) => ({
        key: `${change.kind} ${change.path} ${change.keyword ?? ""}`,
        kind: change.kind,
        sentence: describeChange(change, words),
      })),
    }));
  }, [changes, before, after, i18n.language]);
  return (
    <div className="change-groups">
      {groups.map(({ form, title, said }) => (
        <section key={form ?? ""}>
          <h3>{title === null ? t("ofApp") : t("ofForm", { title })}</h3>
          <ul className="change-list">
            {said.map(({ key, kind, sentence }) => (
              <li key={key} className={`change-${kind}`}>
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
