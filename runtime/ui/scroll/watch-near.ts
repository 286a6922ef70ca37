type Tell = (entry: IntersectionObserverEntry) => void;

/** How far from the screen something counts as near, in pixels. */
const near = "600px 0px";
const told = new Map<Element, Tell>();
let observer: IntersectionObserver | undefined;

/** Tells whenever an element comes near the screen or leaves it, what is nearest last; also within boxes that scroll by themselves. */
export function watchNear(element: Element, tell: Tell): () => void {
  // One for all: the browser looks at every observer in each frame.
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries.toSorted((a, b) => distance(b) - distance(a)))
        told.get(entry.target)?.(entry);
    },
    { rootMargin: near, ...{ scrollMargin: near } },
  );
  told.set(element, tell);
  observer.observe(element);
  return () => {
    told.delete(element);
    observer?.unobserve(element);
  };
}

function distance({ boundingClientRect: { top, height } }: IntersectionObserverEntry): number {
  return Math.abs(top + height / 2 - window.innerHeight / 2);
}
