import type { ConditionType } from "../../runtime/core/condition/condition-scope.ts";
import type { ConditionRoom } from "./condition-room.ts";

const everywhere = ["_owner", "_team", "_createdAt", "_createdBy", "_updatedAt", "_updatedBy"];
const inPipelines = ["_stage", "_stageKind", "_stageSince", "_stallsAt", "_probability", "_score", "_grade"];

/** A field to choose, by its title. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * The fields that a condition may speak of: the form's own, then those that every record has, in each the one that
 * is chosen now, whatever it is. `type` leaves those of one type, `without` leaves out one.
 */
export function fieldChoices(
  { form, scope, words }: ConditionRoom,
  current: string,
  type?: ConditionType,
  without?: string,
): { readonly own: readonly FieldChoice[]; readonly system: readonly FieldChoice[] } {
  const pipelines = form.pipelines.size;
  const system = [
    ...(pipelines > 0 ? inPipelines : []),
    ...(pipelines > 1 ? ["_pipeline"] : []),
    ...everywhere,
  ];
  const fits = (name: string) => {
    const field = scope.field(name);
    return field !== undefined && name !== without && (type === undefined || field.type === type);
  };
  const choice = (name: string): FieldChoice => ({ value: name, label: words.fieldTitle(name) });
  const own = [...form.fields.keys()].filter(fits);
  const all = [...own, ...system.filter(fits)];
  const extra = current === "" || all.includes(current) ? [] : [current];
  return { own: [...own, ...extra].map(choice), system: system.filter(fits).map(choice) };
}
