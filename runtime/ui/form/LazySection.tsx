import { type ReactNode, useEffect, useRef, useState } from "react";

/** Mounts its children when they come near the screen; until then it keeps about their height free. */
export function LazySection({
  eager,
  height,
  children,
}: {
  eager: boolean;
  height: number;
  children: ReactNode;
}) {
  const [seen, setSeen] = useState(eager);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (seen || place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: "600px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  if (seen || eager) return <div className="lazy-section">{children}</div>;
  return <div ref={place} style={{ minHeight: height }} />;
}
