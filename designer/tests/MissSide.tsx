import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { SaidSide } from "./use-miss-words.ts";
import "./misses.css";

/** What a test expected, or what came of it; reasons that only this side has stand out where there are others. */
export function MissSide({ side: { said, reasons } }: { side: SaidSide }) {
  const { t } = useTranslation("tests");
  const some = reasons.some(({ differs }) => !differs);
  return (
    <>
      {said}
      {reasons.map(({ said: reason, differs }, index) => (
        <Fragment key={`${String(differs)} ${reason}`}>
          {index > 0 && t("listSeparator")}
          {some && differs ? <strong className="miss-differs">{reason}</strong> : reason}
        </Fragment>
      ))}
    </>
  );
}
