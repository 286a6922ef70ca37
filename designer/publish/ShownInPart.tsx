import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { firstOnes } from "../changes/first-ones.ts";

interface ShownInPartProps<T> {
  readonly list: readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** The first of many things, each whole, and the others once they are asked for. */
export function ShownInPart<T>({ list, children }: ShownInPartProps<T>) {
  const { t } = useTranslation("publish");
  const [open, setOpen] = useState(false);
  const first = firstOnes(list);
  return (
    <>
      {children(open ? list : first)}
      {first.length < list.length && (
        <button
          type="button"
          className="text-link"
          aria-expanded={open}
          onClick={() => setOpen((former) => !former)}
        >
          {open ? t("showFewer") : t("showEach", { count: list.length })}
        </button>
      )}
    </>
  );
}
