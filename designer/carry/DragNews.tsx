import { type Told, useTold } from "../draft/told.ts";

/** Tells screen readers what happens to what is dragged or moved by keys; nobody sees it. */
export function DragNews({ news }: { news: Told<string> }) {
  return (
    <div role="status" className="for-readers">
      {useTold(news)}
    </div>
  );
}
