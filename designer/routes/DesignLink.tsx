import { useRouter } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { followed } from "./followed.ts";
import { type Place, placeAddress } from "./place.ts";

/** A link to a place of the designer. */
export function DesignLink({
  place,
  children,
  ...rest
}: { place: Partial<Place>; children: ReactNode } & Omit<
  ComponentProps<"a">,
  "href" | "onClick" | "children"
>) {
  const router = useRouter();
  const href = `/designer${placeAddress(place)}`;
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    router.history.push(href);
    followed.put(followed.get() + 1);
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
