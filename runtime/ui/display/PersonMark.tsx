/** A person as a round mark with the first letter of the name; the name itself stands beside it or is its label. */
export function PersonMark({ name, size = 24 }: { name: string; size?: number }) {
  const initial = [...name.trim()][0] ?? "?";
  return (
    <span
      className="person"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.46) }}
      aria-hidden="true"
    >
      {initial}
    </span>
  );
}
