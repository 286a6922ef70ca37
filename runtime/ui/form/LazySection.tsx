import { type ReactNode, useRef, useState } from "react";
import { useNear } from "../scroll/use-near.ts";

/** Mounts its children when they come near the screen, for good; until then it keeps about their height free. */
export function LazySection({
  eager,
  height,
  children,
}: {
  eager: boolean;
  height: number;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const { isNear } = useNear(place, { begins: eager, once: true });
  const [wasEager, setWasEager] = useState(eager);
  if (eager && !wasEager) setWasEager(true);
  if (isNear || eager || wasEager) return <div className="lazy-section">{children}</div>;
  return <div ref={place} style={{ minHeight: height }} />;
}
