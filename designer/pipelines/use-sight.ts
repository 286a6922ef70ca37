import { useState } from "react";
import { useMediaQuery } from "../../runtime/ui/theme/use-media-query.ts";
import { usePlace } from "../routes/place.ts";

/** How a pipeline is looked at. */
export type Sight = "graph" | "list" | "table";

let lastChosen: Sight = "graph";

/** How the pipeline is looked at: as last time; on a phone, which has no room for the drawing, as a list. */
export function useSight() {
  const { at } = usePlace();
  const narrow = useMediaQuery("(max-width: 767px)");
  const [chosen, setChosen] = useState<Sight>(at[6] === "fields" ? "table" : lastChosen);
  const sights: readonly Sight[] = narrow ? ["list", "table"] : ["graph", "list", "table"];
  const choose = (sight: Sight) => {
    lastChosen = sight;
    setChosen(sight);
  };
  return { sight: sights.includes(chosen) ? chosen : ("list" as const), sights, choose };
}
