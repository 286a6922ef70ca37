import type { ConditionField } from "./condition-scope.ts";
import { operatorsOfType } from "./operators-of-type.ts";

const name: ConditionField = { type: "text", operators: ["present", "eq", "ne", "in"] };
const person: ConditionField = { type: "text", operators: [...name.operators, "isSelf", "isTeam"] };
const team: ConditionField = { type: "text", operators: [...name.operators, "isTeam"] };
const number: ConditionField = { type: "number", operators: operatorsOfType("number") };
const instant: ConditionField = { type: "date-time", operators: operatorsOfType("date-time") };

/** The system fields as conditions see them. */
export const systemConditionFields: ReadonlyMap<string, ConditionField> = new Map([
  ["_id", name],
  ["_form", name],
  ["_pipeline", name],
  ["_stage", name],
  ["_stageKind", name],
  ["_stageSince", instant],
  ["_stallsAt", instant],
  ["_probability", number],
  ["_owner", person],
  ["_team", team],
  ["_score", number],
  ["_grade", name],
  ["_createdAt", instant],
  ["_createdBy", person],
  ["_updatedAt", instant],
  ["_updatedBy", person],
  ["_revision", number],
]);
