import { type ComponentProps, useContext } from "react";
import { DrawnRowsContext } from "./drawn-rows.ts";

/** A table that says how many rows it has, also of those that are not drawn. */
export function DrawnTable(props: ComponentProps<"table">) {
  const total = useContext(DrawnRowsContext)?.total ?? null;
  // Its head is a row, too.
  return <table {...props} aria-rowcount={total === null ? -1 : total + 1} />;
}
