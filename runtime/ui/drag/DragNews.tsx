/** Tells screen readers what happens to what is dragged or moved by keys; nobody sees it. */
export function DragNews({ text }: { text: string }) {
  return (
    <div role="status" className="for-readers">
      {text}
    </div>
  );
}
