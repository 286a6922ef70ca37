import { createContext, useContext } from "react";
import type { FormRoom } from "../../../runtime/ui/form/form-context.ts";

/** What the parts of a canvas share. It never changes while a form is open, so that no part renders for another one. */
export interface Canvas {
  readonly form: string;
  /** The form as it was compiled last; read while rendering, by whoever has a reason of its own to render. */
  room(): FormRoom | null;
  select(at: readonly string[]): void;
  move(field: string, by: -1 | 1): void;
  remove(field: string): void;
  /** Moves a part of the layout, by its path, among those beside it. */
  movePart(path: string, by: -1 | 1): void;
}

const CanvasContext = createContext<Canvas | null>(null);

export const CanvasProvider = CanvasContext.Provider;

/** The canvas around this part. */
export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext);
  if (canvas === null) throw new Error("A part of a form stands outside of a canvas");
  return canvas;
}
