import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { Alert, Button, Radio } from "antd";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../runtime/core/json.ts";
import { useListed } from "../../runtime/ui/i18n/use-listed.ts";
import { useDocument, useDraft, useDraftState } from "../draft/draft-context.ts";
import type { Clash } from "../draft/merge/merge-drafts.ts";
import { useTold } from "../draft/told.ts";
import { problemPlace } from "../review/problem-place.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import { clashAsked } from "./clash-asked.ts";
import { clashWords } from "./clash-words.ts";
import { placeOfClash } from "./place-of-clash.ts";
import type { Said } from "./say-value.ts";
import "./clash.css";

/**
 * Shows item by item what two admins made of the same things, and takes a choice for each. It stands below the room, which
 * stays in use, and leaves the focus where somebody is typing.
 */
export function ClashPanel() {
  const saving = useDraftState((state) => state.saving);
  if (saving.state !== "clash") return null;
  return <Clashes clashes={saving.clashes} merged={saving.merged} />;
}

const keyOf = ({ what, at }: Clash) => `${what}:${at.join("/")}`;

function Clashes({ clashes, merged }: { clashes: readonly Clash[]; merged: Json }) {
  const { t, i18n } = useTranslation(["clash", "nouns", "design"]);
  const listed = useListed();
  const draft = useDraft();
  const { app } = useRoomPlace();
  const other = useDraftState((state) => state.other?.name);
  const document = useDocument();
  const asked = useTold(clashAsked);
  const [folded, setFolded] = useState(false);
  // What is typed meanwhile can make other clashes: what was chosen for those that stay holds.
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const [placeless, setPlaceless] = useState<readonly Clash[]>([]);
  const panel = useRef<HTMLElement>(null);
  const fold = useRef<HTMLButtonElement>(null);
  const [title, body] = [useId(), useId()];
  const words = useMemo(() => {
    const { defaultLocale } = document;
    const both = { mine: document as unknown as Json, theirs: merged };
    return clashes.map((clash) => clashWords(clash, { ...both, locale: i18n.language, defaultLocale, t }));
  }, [clashes, document, merged, i18n.language, t]);
  useEffect(() => {
    // The room is lower by now: what is being typed stays in sight.
    globalThis.document.activeElement?.scrollIntoView({ block: "nearest" });
  }, []);
  const first = useRef(asked);
  useEffect(() => {
    if (first.current === asked) return;
    setFolded(false);
    fold.current?.focus();
  }, [asked]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || folded) return;
    event.stopPropagation();
    setFolded(true);
    fold.current?.focus();
  };
  const settle = () => {
    const within = panel.current?.contains(globalThis.document.activeElement) === true;
    const refused = draft.settle(clashes.map((clash) => !theirs.has(keyOf(clash))));
    setPlaceless(refused);
    if (refused.length === 0 && within) globalThis.document.getElementById("content")?.focus();
  };
  const left = new Set(placeless.map(keyOf));
  const items = listed(
    clashes.flatMap((clash, index) => (left.has(keyOf(clash)) ? [words[index]?.title ?? ""] : [])),
  );
  return (
    <section ref={panel} className="clash-panel" aria-labelledby={title} onKeyDown={press}>
      <header>
        <h2 id={title}>
          {other === undefined ? t("design:clashTitle") : t("design:clashWith", { name: other })}
        </h2>
        <Button
          ref={fold}
          aria-expanded={!folded}
          aria-controls={body}
          icon={folded ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          onClick={() => setFolded(!folded)}
        >
          {folded ? t("design:clashUnfold", { number: clashes.length }) : t("design:clashFold")}
        </Button>
        {!folded && (
          <Button type="primary" onClick={settle}>
            {t("design:clashSettle")}
          </Button>
        )}
      </header>
      <div id={body} className="clash-body" hidden={folded}>
        <p className="lead">{t("design:clashLead")}</p>
        {placeless.length > 0 && (
          <Alert type="error" title={t("clash:placeless", { count: placeless.length, items })} />
        )}
        {clashes.map((clash, index) => (
          <fieldset key={keyOf(clash)} className="clash">
            <legend>
              {words[index]?.title}{" "}
              <DesignLink place={{ app, ...problemPlace(placeOfClash(clash, document as unknown as Json)) }}>
                {t("design:clashShow")}
              </DesignLink>
            </legend>
            <Radio.Group
              value={!theirs.has(keyOf(clash))}
              onChange={({ target }) =>
                setTheirs((all) => {
                  const next = new Set(all);
                  if (target.value === true) next.delete(keyOf(clash));
                  else next.add(keyOf(clash));
                  return next;
                })
              }
            >
              <Radio value={true}>
                <span className="clash-side">{t("design:clashMine")}</span>{" "}
                <Shown said={words[index]?.mine} />
              </Radio>
              <Radio value={false}>
                <span className="clash-side">{other ?? t("design:clashTheirs")}</span>{" "}
                <Shown said={words[index]?.theirs} />
              </Radio>
            </Radio.Group>
          </fieldset>
        ))}
      </div>
    </section>
  );
}

function Shown({ said }: { said: Said | undefined }) {
  const { t } = useTranslation("clash");
  if (said === undefined) return null;
  if (said.kind === "removed") return <em className="quiet">{t("removed")}</em>;
  if (said.kind === "words") return said.text;
  return <code className="clash-json">{said.text}</code>;
}
