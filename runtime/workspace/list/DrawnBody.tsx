import {
  type ComponentProps,
  Fragment,
  isValidElement,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useDrawn } from "../../ui/scroll/use-drawn.ts";
import { DrawnRowsContext } from "./drawn-rows.ts";

/** How high a row is until one was measured. */
const usualHeight = 39;

/** The body of a table, of whose rows only those in sight are drawn; the rest is kept free, so that it scrolls as a whole one. */
export function DrawnBody({ children, ...rest }: ComponentProps<"tbody">) {
  const { more } = useContext(DrawnRowsContext);
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useRef(-1);
  const [height, setHeight] = useState(usualHeight);
  const rows = [children].flat(2).filter((child: ReactNode) => isValidElement(child));
  const { list, items } = useDrawn({
    count: rows.length,
    scroller: () => body.current?.closest<HTMLElement>(".ant-table-content") ?? null,
    keyOf: (index) => String(rows[index]?.key ?? index),
    ...{ height, more },
    kept: () => [focused.current],
  });
  useLayoutEffect(() => {
    const row = body.current?.querySelector("tr:not([aria-hidden])")?.getBoundingClientRect().height;
    if (row === undefined || row === 0 || Math.abs(row - height) < 0.5) return;
    setHeight(row);
    list.measure();
  }, [height, list, rows.length]);
  const end = items.at(-1)?.end ?? 0;
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
          {rows[index]}
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
