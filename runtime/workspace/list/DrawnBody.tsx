import { type ComponentProps, Fragment, useCallback, useContext, useEffect, useRef, useState } from "react";
import { useDrawn } from "../../ui/scroll/use-drawn.ts";
import { type DrawnRows, DrawnRowsContext } from "./drawn-rows.ts";
import { ListRow } from "./ListRow.tsx";

type Body = ComponentProps<"tbody">;

/** How high a row is until one was measured. */
const usualHeight = 39;

/**
 * The body of a list. Its rows are drawn here and not by antd, which makes an element for every row that is loaded, and a
 * cell of which costs more than what stands in it.
 */
export function DrawnBody(props: Body) {
  const drawn = useContext(DrawnRowsContext);
  return drawn === null ? null : <Rows {...props} drawn={drawn} />;
}

/** Only the rows in sight are drawn; the rest is kept free, so that it scrolls as a whole table. */
function Rows({ drawn, children: _, ...rest }: Body & { drawn: DrawnRows }) {
  const { rows, columns, selecting, room, open, more } = drawn;
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useRef(-1);
  const [height, setHeight] = useState(usualHeight);
  const { list, items } = useDrawn({
    count: rows.length,
    scroller: () => body.current?.closest<HTMLElement>(".ant-table-content") ?? null,
    keyOf: useCallback((index: number) => rows[index]?.id ?? String(index), [rows]),
    ...{ height, more },
    kept: () => [focused.current],
  });
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    // Asked where all is laid out anyway: measuring while rows are drawn would lay them out twice.
    const observer = new ResizeObserver(() => {
      const row = element.querySelector("tr:not([aria-hidden])")?.getBoundingClientRect().height;
      if (row === undefined || row === 0 || Math.abs(row - height) < 0.5) return;
      setHeight(row);
      list.measure();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [height, list]);
  const end = items.at(-1)?.end ?? 0;
  const row = (index: number) => {
    const loaded = rows[index];
    if (loaded === undefined) return null;
    const isSelected = selecting?.selected.has(loaded.id) === true;
    const toggle = selecting?.toggle ?? null;
    return <ListRow row={loaded} {...{ room, index, columns, open, isSelected, toggle }} />;
  };
  return (
    <tbody
      {...rest}
      ref={body}
      onFocus={({ target }) => {
        focused.current = Number(target.closest("tr")?.ariaRowIndex ?? 0) - 2;
      }}
      onBlur={() => {
        focused.current = -1;
      }}
    >
      {items.map(({ index, key, start }, place) => (
        <Fragment key={key}>
          <Free height={start - (items[place - 1]?.end ?? 0)} />
          {row(index)}
        </Fragment>
      ))}
      <Free height={list.getTotalSize() - end} />
    </tbody>
  );
}

/** Room for rows that are not drawn. */
function Free({ height }: { height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true" style={{ height }}>
      <td className="list-free" />
    </tr>
  );
}
