import { type ReactNode, useRef } from "react";
import { useNear } from "../../scroll/use-near.ts";

interface RowChunkProps {
  /** The number of its first row, from 0. */
  readonly first: number;
  readonly count: number;
  /** Is drawn wherever it is. */
  readonly kept: boolean;
  /** Is drawn from the start. */
  readonly begins: boolean;
  /** About how high a row is, in pixels. */
  readonly rowHeight: number;
  readonly draw: () => ReactNode;
}

/** Some rows of a long table, drawn while they are near the screen; their room is kept free otherwise. */
export function RowChunk({ first, count, kept, begins, rowHeight, draw }: RowChunkProps) {
  const place = useRef<HTMLTableSectionElement>(null);
  const { isNear, height } = useNear(place, { begins, once: false });
  const isDrawn = isNear || kept;
  return (
    <tbody ref={place} data-first={first} {...(isDrawn ? { "data-drawn": count } : { "aria-hidden": true })}>
      {isDrawn ? (
        draw()
      ) : (
        <tr className="rows-free">
          <td style={{ height: height ?? count * rowHeight }} />
        </tr>
      )}
    </tbody>
  );
}
