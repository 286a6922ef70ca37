import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { typedCopy } from "./typed-copy.ts";

/** A text that stays in this browser for who typed it until it is empty again; `place` says what it is written for. */
export function useTypedText(place: string): readonly [text: string, type: (text: string) => void] {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [copy] = useState(() => typedCopy<string>(session?.user.id ?? "", place));
  const [text, setText] = useState(() => copy.load() ?? "");
  const type = (next: string) => {
    setText(next);
    if (next === "") copy.clear();
    else copy.store(next);
  };
  return [text, type];
}
