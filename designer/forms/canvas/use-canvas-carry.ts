import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { FieldKindName } from "../../../runtime/core/fields/field-kind-name.ts";
import type { Carry } from "../../carry/create-carry.ts";
import { useCarry } from "../../carry/use-carry.ts";
import { usePlaceNow } from "../../routes/place.ts";
import { carryPlaces } from "../layout/carry-places.ts";
import { layoutParts, partMove } from "../layout/part-places.ts";
import type { FieldPlace } from "../palette/use-add-field.ts";

/** What is dragged or carried: a field of the form, a kind from the palette, or a part of the layout by its path. */
export type Held = { readonly field: string } | { readonly kind: FieldKindName } | { readonly part: string };

/** Where it can be put: a place among fields, or where another part of the layout stands. */
export type HeldPlace = FieldPlace | { readonly part: string };

interface CanvasCarryOptions {
  readonly formNow: () => FormDefinition;
  readonly onPickUp: (what: Held) => void;
  readonly onOver: (what: Held, to: HeldPlace) => void;
  readonly onDrop: (what: Held, to: HeldPlace) => void;
  readonly onPutBack: (what: Held) => void;
}

/** Carrying by keys over the canvas: fields and parts from where they stand, kinds from behind the field that is selected. */
export function useCanvasCarry(options: CanvasCarryOptions): Carry {
  const { formNow } = options;
  const placeNow = usePlaceNow();
  return useCarry<HeldPlace & { readonly id: string }>({
    placesOf: (what) => {
      const held = heldOf(what);
      if ("part" in held) {
        const groups = layoutParts(formNow()).map((parts) =>
          parts
            .filter(({ id }) => partMove(formNow(), held.part, id) !== null)
            .map(({ id }) => ({ id: `part:${id}`, part: id })),
        );
        return { groups, begin: what };
      }
      if ("field" in held)
        return { groups: carryPlaces(formNow(), held.field), begin: `before:${held.field}` };
      const groups = carryPlaces(formNow(), null);
      const all = groups.flat();
      const [, , list, , field] = placeNow().at;
      const selected = list === "schema" ? field : undefined;
      const behind = all[all.findIndex(({ before }) => before !== null && before === selected) + 1];
      return { groups, begin: behind?.id ?? "" };
    },
    onPickUp: (what) => options.onPickUp(heldOf(what)),
    onOver: (what, to) => options.onOver(heldOf(what), to),
    onDrop: (what, to) => options.onDrop(heldOf(what), to),
    onPutBack: (what) => options.onPutBack(heldOf(what)),
  });
}

/** By the ids with which the canvas and the palette drag: `field:name`, `kind:text`, `part:path`. */
function heldOf(what: string): Held {
  const name = what.slice(what.indexOf(":") + 1);
  if (what.startsWith("part:")) return { part: name };
  return what.startsWith("kind:") ? { kind: name as FieldKindName } : { field: name };
}
