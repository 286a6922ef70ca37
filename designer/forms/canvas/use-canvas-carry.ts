import { useLayoutEffect, useRef } from "react";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { FieldKindName } from "../../../runtime/core/fields/field-kind-name.ts";
import type { Carry } from "../../carry/create-carry.ts";
import { useCarry } from "../../carry/use-carry.ts";
import { usePlace } from "../../routes/place.ts";
import { type CarryPlace, carryPlaces } from "../layout/carry-places.ts";

/** What is dragged or carried: a field of the form, or a kind from the palette. */
export type Held = { readonly field: string } | { readonly kind: FieldKindName };

interface CanvasCarryOptions {
  readonly formNow: () => FormDefinition;
  readonly onPickUp: (what: Held) => void;
  readonly onOver: (what: Held, to: CarryPlace) => void;
  readonly onDrop: (what: Held, to: CarryPlace) => void;
  readonly onPutBack: (what: Held) => void;
}

/** Carrying by keys over the canvas: fields from where they stand, kinds from behind the field that is selected. */
export function useCanvasCarry(options: CanvasCarryOptions): Carry {
  const { formNow } = options;
  const { at } = usePlace();
  const [, , list, , field] = at;
  const selected = useRef<string | null>(null);
  useLayoutEffect(() => {
    selected.current = list === "schema" ? (field ?? null) : null;
  }, [list, field]);
  return useCarry<CarryPlace>({
    placesOf: (what) => {
      const held = heldOf(what);
      if ("field" in held)
        return { groups: carryPlaces(formNow(), held.field), begin: `before:${held.field}` };
      const groups = carryPlaces(formNow(), null);
      const all = groups.flat();
      const behind = all[all.findIndex(({ before }) => before === selected.current && before !== null) + 1];
      return { groups, begin: behind?.id ?? "" };
    },
    onPickUp: (what) => options.onPickUp(heldOf(what)),
    onOver: (what, to) => options.onOver(heldOf(what), to),
    onDrop: (what, to) => options.onDrop(heldOf(what), to),
    onPutBack: (what) => options.onPutBack(heldOf(what)),
  });
}

/** By the ids with which the canvas and the palette drag: `field:name`, `kind:text`. */
function heldOf(what: string): Held {
  const name = what.slice(what.indexOf(":") + 1);
  return what.startsWith("kind:") ? { kind: name as FieldKindName } : { field: name };
}
