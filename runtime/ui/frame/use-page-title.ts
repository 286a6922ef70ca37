import { useEffect } from "react";

/** Names the page in the browser's tab, from the most particular to the widest: “record – form – app”. */
export function usePageTitle(...parts: readonly string[]): void {
  const title = parts.filter((part) => part !== "").join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
