import { useMemo } from "react";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import type { ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import type { ConditionScope } from "../../runtime/core/condition/condition-scope.ts";
import type { ConditionWords } from "../../runtime/core/condition/leaf-words.ts";
import { readCondition } from "../../runtime/core/condition/read-condition.ts";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { conditionWords } from "../../runtime/ui/conditions/condition-words.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { mentionedIds } from "./mentioned-ids.ts";
import { useChoosables } from "./use-choosables.ts";

interface ReadCondition {
  readonly scope: ConditionScope;
  /** Null for no condition, and for one that cannot be read. */
  readonly tree: ConditionTree | null;
  readonly problems: readonly Problem[];
  readonly services: FormServices;
  readonly words: ConditionWords;
}

/** A condition over the records of a form, with what is needed to say it in the language of `locale`. */
export function useReadCondition(
  app: CompiledApp,
  form: CompiledForm,
  condition: Condition | undefined,
  locale: string,
): ReadCondition {
  const scope = useMemo(() => conditionScopeOf(form), [form]);
  const { tree, problems } = useMemo(
    () => (condition === undefined ? { tree: null, problems: [] } : readCondition(condition, scope, "")),
    [condition, scope],
  );
  const mentioned = useMemo(() => mentionedIds(app, form, tree), [app, form, tree]);
  const services = useChoosables(app, form, mentioned);
  const words = useMemo(
    () => conditionWords(app, form, locale, services.title),
    [app, form, locale, services],
  );
  return { scope, tree, problems, services, words };
}
