import { type ComponentProps, type RefObject, useCallback, useRef } from "react";
import type { RecordRow, References } from "../../contract/generated/contract.ts";
import { useDrawn } from "../../ui/scroll/use-drawn.ts";
import { BoardCard } from "./BoardCard.tsx";

/** A card and what its values refer to. */
export interface LoadedCard {
  readonly record: RecordRow;
  readonly refs: References;
}

interface BoardCardsProps extends Omit<ComponentProps<typeof BoardCard>, "record" | "refs" | "place" | "of"> {
  readonly cards: readonly LoadedCard[];
  /** How many there are in all, as far as that is known. */
  readonly total: number | null;
  /** The card that is dragged: it stays, wherever the column is scrolled to. */
  readonly held: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly busy: boolean;
  readonly more: (() => void) | null;
  readonly label: string;
}

/** The cards of a column, of which only those in sight are drawn. */
export function BoardCards(props: BoardCardsProps) {
  const { cards, total, held, scroller, busy, more, label } = props;
  const { room, fields, now, onMoveRequest, onPrepare } = props;
  const focused = useRef<string | null>(null);
  const placeOf = (id: string | null) =>
    id === null ? -1 : cards.findIndex(({ record }) => record.id === id);
  const { list, items } = useDrawn({
    count: cards.length,
    scroller: () => scroller.current,
    keyOf: useCallback((index: number) => cards[index]?.record.id ?? String(index), [cards]),
    ...{ height: 118, gap: 8, more },
    kept: () => [placeOf(held), placeOf(focused.current)],
  });
  return (
    <div
      role="feed"
      aria-label={label}
      aria-busy={busy}
      className="column-feed"
      style={{ height: list.getTotalSize() }}
      onFocus={({ target }) => {
        focused.current = target.closest<HTMLElement>("[data-card]")?.dataset["card"] ?? null;
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      {items.map(({ index, key, start }) => {
        const loaded = cards[index];
        return loaded === undefined ? null : (
          <div
            key={key}
            ref={list.measureElement}
            data-index={index}
            data-card={loaded.record.id}
            className="column-place"
            style={{ top: start }}
          >
            <BoardCard
              {...{ room, fields, now, onMoveRequest, onPrepare }}
              {...loaded}
              place={index + 1}
              of={total === null ? null : Math.max(total, cards.length)}
            />
          </div>
        );
      })}
    </div>
  );
}
