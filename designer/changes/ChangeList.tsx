import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Change } from "../../runtime/core/diff/change.ts";
import { changeWords, type ChangeWords } from "../../runtime/core/diff/change-words.ts";
import { describeChange } from "../../runtime/core/diff/describe-change.ts";
import { foldChanges } from "./fold-changes.ts";
import { type ChangeGroup, groupChanges } from "./group-changes.ts";
import "./changes.css";

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly before: AppDocument | null;
  readonly after: AppDocument;
  /** Whether a group is folded at first; none is where that is not said. */
  readonly folded?: (group: ChangeGroup) => boolean;
}

/** What differs between two versions, item by item, in the admin's language. */
export function ChangeList({ changes, before, after, folded }: ChangeListProps) {
  const { t, i18n } = useTranslation("publish");
  const { groups, words } = useMemo(() => {
    const said = changeWords(before, after, i18n.language);
    const grouped = groupChanges(changes).map((group) => {
      const { of, form, changes: some } = group;
      const title =
        form === null
          ? t(of === "trials" ? "ofTrials" : "ofApp")
          : t("ofForm", { title: said.title(`forms/${form}`) });
      return { key: `${of} ${form ?? ""}`, group, title, folds: foldChanges(some) };
    });
    return { groups: grouped, words: said };
  }, [changes, before, after, t, i18n.language]);
  return (
    <div className="change-groups">
      {groups.map(({ key, group, title, folds }) => {
        const list = (
          <ul className="change-list">
            {folds.map((fold) =>
              fold.sort === null ? (
                <ChangeLine key={keyOf(fold.change)} change={fold.change} words={words} />
              ) : (
                <ManyChanges key={fold.sort} shown={fold.shown} folded={fold.folded} words={words} />
              ),
            )}
          </ul>
        );
        return folded?.(group) === true ? (
          <details key={key}>
            <summary>
              <h3>{title}</h3> <span>{t("changeCount", { count: group.changes.length })}</span>
            </summary>
            {list}
          </details>
        ) : (
          <section key={key}>
            <h3>{title}</h3>
            {list}
          </section>
        );
      })}
    </div>
  );
}

function keyOf({ kind, path, keyword }: Change): string {
  return `${kind} ${path} ${keyword ?? ""}`;
}

function ChangeLine({ change, words }: { change: Change; words: ChangeWords }) {
  return <li className={`change-${change.kind}`}>{describeChange(change, words)}</li>;
}

interface ManyChangesProps {
  readonly shown: readonly Change[];
  readonly folded: readonly Change[];
  readonly words: ChangeWords;
}

/** Many differences of one sort: the first ones, and the others once they are asked for. */
function ManyChanges({ shown, folded, words }: ManyChangesProps) {
  const { t } = useTranslation("publish");
  const [open, setOpen] = useState(false);
  const lines = (some: readonly Change[]) =>
    some.map((change) => <ChangeLine key={keyOf(change)} change={change} words={words} />);
  return (
    <>
      {lines(shown)}
      <li className="change-more">
        <button
          type="button"
          className="text-link"
          aria-expanded={open}
          onClick={() => setOpen((former) => !former)}
        >
          {open ? t("showFewer") : t("showAll", { count: shown.length + folded.length })}
        </button>
      </li>
      {open && lines(folded)}
    </>
  );
}
