import type { CheckRule } from "./check-rule.ts";
import { accessNames } from "./rules/access-names.ts";
import { automations } from "./rules/automations.ts";
import { checkFields } from "./rules/check-fields.ts";
import { currencyFields } from "./rules/currency-fields.ts";
import { dashboards } from "./rules/dashboards.ts";
import { demoRecords } from "./rules/demo-records.ts";
import { distinctOptions } from "./rules/distinct-options.ts";
import { documents } from "./rules/documents.ts";
import { effects } from "./rules/effects.ts";
import { examples } from "./rules/examples.ts";
import { fieldBounds } from "./rules/field-bounds.ts";
import { fieldDefaults } from "./rules/field-defaults.ts";
import { fieldKinds } from "./rules/field-kinds.ts";
import { fieldPatterns } from "./rules/field-patterns.ts";
import { initialStages } from "./rules/initial-stages.ts";
import { layouts } from "./rules/layouts.ts";
import { probabilityFields } from "./rules/probability-fields.ts";
import { reachableStages } from "./rules/reachable-stages.ts";
import { references } from "./rules/references.ts";
import { renames } from "./rules/renames.ts";
import { requiredFields } from "./rules/required-fields.ts";
import { roleInheritance } from "./rules/role-inheritance.ts";
import { rollupCircles } from "./rules/rollup-circles.ts";
import { rollupTypes } from "./rules/rollup-types.ts";
import { rollups } from "./rules/rollups.ts";
import { scoreCriteria } from "./rules/score-criteria.ts";
import { scoreGrades } from "./rules/score-grades.ts";
import { scoreWeights } from "./rules/score-weights.ts";
import { serialPatterns } from "./rules/serial-patterns.ts";
import { stageFields } from "./rules/stage-fields.ts";
import { stageLimits } from "./rules/stage-limits.ts";
import { tableColumns } from "./rules/table-columns.ts";
import { timeZone } from "./rules/time-zone.ts";
import { transitionNames } from "./rules/transition-names.ts";
import { views } from "./rules/views.ts";

/** What is checked of every parsed app, in the order in which it is reported. */
export const checkRules: readonly CheckRule[] = [
  timeZone,
  roleInheritance,
  fieldKinds,
  distinctOptions,
  fieldBounds,
  fieldPatterns,
  serialPatterns,
  fieldDefaults,
  requiredFields,
  tableColumns,
  references,
  currencyFields,
  rollups,
  rollupTypes,
  rollupCircles,
  renames,
  layouts,
  checkFields,
  initialStages,
  transitionNames,
  reachableStages,
  stageFields,
  stageLimits,
  effects,
  probabilityFields,
  scoreWeights,
  scoreGrades,
  scoreCriteria,
  views,
  accessNames,
  documents,
  automations,
  dashboards,
  examples,
  demoRecords,
];
