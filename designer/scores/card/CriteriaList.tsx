import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScorecardTrial } from "../../../runtime/contract/generated/contract.ts";
import type { CriterionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { dragSensors } from "../../../runtime/ui/drag/drag-sensors.ts";
import { withoutAccessibility } from "../../../runtime/ui/drag/without-accessibility.ts";
import { DragNews } from "../../carry/DragNews.tsx";
import { useDragNews } from "../../carry/use-drag-news.ts";
import { moveItem } from "../../draft/commands/move-item.ts";
import { removeItem } from "../../draft/commands/remove-item.ts";
import { useRun } from "../../draft/draft-context.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { steadyKey } from "../../naming/steady-key.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { AddCriterion } from "./AddCriterion.tsx";
import { CriterionCard } from "./CriterionCard.tsx";
import "./criteria.css";

const sensors = dragSensors();

/** The criteria in their order: drag one, or move it with Alt and an arrow; pressed it opens. */
export function CriteriaList({ room, trial }: { room: ScoreRoom; trial: ScorecardTrial | undefined }) {
  const { t } = useTranslation("scores");
  const run = useRun();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const { news, tell } = useDragNews();
  const { card, at } = room;
  const entries = (entriesOf(card.criteria as unknown as Json) ?? []) as unknown as readonly (readonly [
    string,
    CriterionDefinition,
  ])[];
  const keys = entries.map(([key]) => key);
  const titleOf = (key: string | null) => {
    const found = entries.find(([each]) => each === key)?.[1];
    return found === undefined ? "" : room.titled(found.title);
  };
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(`[data-criterion="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus]);
  const placeOf = (key: string) => ({ place: keys.indexOf(key) + 1, count: keys.length });
  /** Puts a criterion where another one stands. */
  const place = (key: string, there: string) => {
    const down = keys.indexOf(key) < keys.indexOf(there);
    const before = down ? (keys[keys.indexOf(there) + 1] ?? null) : there;
    if (run((document) => moveItem(document, "criterion", [...at, "criteria", key], before)))
      tell.dropped(titleOf(key), placeOf(there));
  };
  const move = (key: string, by: -1 | 1) => {
    const there = keys[keys.indexOf(key) + by];
    if (there === undefined) return;
    place(key, there);
    setFocus(key);
  };
  const remove = (key: string) => {
    if (run((document) => removeItem(document, "criterion", [...at, "criteria", key])) && room.opened === key)
      room.open();
  };
  return (
    <section className="score-section" aria-label={t("criteria")}>
      <h2>{t("criteria")}</h2>
      <DragNews news={news} />
      <DragDropProvider
        sensors={sensors}
        plugins={withoutAccessibility}
        onDragStart={({ operation }) => {
          const key = String(operation.source?.data["criterion"] ?? "");
          setHeld(key);
          tell.pickedUp(titleOf(key));
        }}
        onDragOver={({ operation }) => {
          const source = operation.source?.data["criterion"] as string | undefined;
          const target = operation.target?.data["criterion"] as string | undefined;
          if (source !== undefined && target !== undefined) tell.over(titleOf(source), placeOf(target));
        }}
        onDragEnd={({ operation, canceled }) => {
          setHeld(null);
          const source = operation.source?.data["criterion"] as string | undefined;
          const target = operation.target?.data["criterion"] as string | undefined;
          if (source === undefined) return;
          if (canceled || target === undefined || source === target) tell.putBack(titleOf(source));
          else place(source, target);
        }}
      >
        <ol className="criteria-list" ref={list}>
          {entries.map(([key, criterion]) => (
            <CriterionCard
              key={steadyKey([...at, "criteria", key])}
              room={room}
              name={key}
              criterion={criterion}
              tested={trial?.backTest?.criteria.find(({ name }) => name === criterion.name)}
              isOnly={entries.length === 1}
              onMove={(by) => move(key, by)}
              onRemove={() => remove(key)}
            />
          ))}
        </ol>
        <DragOverlay dropAnimation={null}>
          {held === null ? null : <div className="criterion-lifted">{titleOf(held)}</div>}
        </DragOverlay>
      </DragDropProvider>
      <AddCriterion room={room} />
    </section>
  );
}
