import type { ImpactFinding } from "../../runtime/contract/generated/contract.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";

/** A place of a mapping, as a JSON pointer, and what can stand there. */
export interface MappingPlace {
  readonly place: string;
  readonly choices: readonly string[];
}

/** Where a mapping decides what a finding needs; the first place that says something decides. */
export function mappingPlaces(finding: ImpactFinding): readonly MappingPlace[] {
  const { needs, form, path, params, choices, ways } = finding;
  const at = (...names: readonly string[]) => names.reduce(pointerTo, pointerTo("/forms", form));
  const name = String(params["name"]);
  const field = String(params["field"]);
  switch (needs) {
    case null:
      return [];
    case "form":
      return [{ place: at(), choices: ["null"] }];
    case "stage":
      return [
        {
          place: at("stages", path.split("/")[3] ?? "", name),
          choices: params["leaves"] === true ? [...choices, "null"] : choices,
        },
      ];
    case "option":
      return [{ place: at("options", field, name), choices: [...choices, "null"] }];
    case "field": {
      const bounds = ways.length === 0 ? [] : [{ place: at("bounds", field), choices: ways }];
      return [...bounds, { place: at("fields", field), choices: [...choices, "null"] }];
    }
  }
}
