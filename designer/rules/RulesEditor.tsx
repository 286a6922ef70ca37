import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckDefinition, RuleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { locales } from "../../runtime/ui/i18n/locale.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { changeRule } from "../draft/commands/change-rule.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import type { Path } from "../draft/edits/path.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { nameOfTitle } from "../naming/name-of-title.ts";
import { keepKeys, steadyKey } from "../naming/steady-key.ts";
import { useNaming } from "../naming/use-naming.ts";
import { defaultMessage } from "./default-message.ts";
import { RuleCard } from "./RuleCard.tsx";
import "./rules.css";

interface RulesEditorProps {
  /** The form of whose records the rules speak. */
  readonly form: string;
  readonly noun: "check" | "entry" | "guard";
  /** Where the list stands in the document; it need not be there yet. */
  readonly at: Path;
  readonly rules: readonly (RuleDefinition | CheckDefinition)[] | undefined;
}

type NewRule = Partial<CheckDefinition> & { readonly name: string };

/** Named rules in their order: a condition that must hold and what to say where it does not. */
export function RulesEditor({ form, noun, at, rules = [] }: RulesEditorProps) {
  const { t, i18n } = useTranslation("rules");
  const run = useRun();
  const naming = useNaming();
  const app = useCompiled();
  // A rule without a condition says nothing: it stays here until it has one.
  const [pending, setPending] = useState<NewRule | null>(null);
  const names = rules.map(({ name }) => name);
  const shown: readonly NewRule[] = pending === null ? rules : [...rules, pending];
  const madeOf = (condition: unknown) => {
    const compiled = app?.forms.get(form);
    if (app === null || compiled === undefined) return undefined;
    return defaultMessage(app, compiled, condition, Object.keys(locales), (locale, sentence) =>
      i18n.getFixedT(locale, "rules")("defaultMessage", { sentence }),
    );
  };
  const add = (rule: NewRule) => {
    const written = madeOf(rule.when);
    if (written === undefined) return;
    const name = (rule.message && nameOfTitle(rule.message, "dashed", names)) ?? rule.name;
    // What was typed in has the focus, perhaps.
    if (name !== rule.name) keepKeys([{ do: "rekey", at: [...at, rule.name], to: name }]);
    const value = { ...rule, name, message: rule.message ?? written };
    if (run((document) => addItem(document, noun, [...at, name], value as unknown as Json))) setPending(null);
  };
  const change = (rule: NewRule, changes: Partial<CheckDefinition>) => {
    if (rule === pending) {
      const next = { ...pending, ...changes };
      if (next.when === undefined) setPending(next);
      else add(next);
      return;
    }
    run((document) => changeRule(document, noun, [...at, rule.name], changes, madeOf));
  };
  return (
    <div className="rules">
      {shown.map((rule, index) => (
        <RuleCard
          key={steadyKey([...at, rule.name])}
          form={form}
          rule={rule}
          number={index + 1}
          withFields={noun === "check"}
          onChange={(changes) => change(rule, changes)}
          onLeave={() => naming(noun, [...at, rule.name])}
          onMove={
            rule === pending
              ? undefined
              : (by) =>
                  run((document) =>
                    moveItem(
                      document,
                      noun,
                      [...at, rule.name],
                      names[by < 0 ? index - 1 : index + 2] ?? null,
                    ),
                  )
          }
          isFirst={index === 0}
          isLast={index >= rules.length - 1}
          onRemove={() =>
            rule === pending
              ? setPending(null)
              : run((document) => removeItem(document, noun, [...at, rule.name]))
          }
        />
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={pending !== null}
        onClick={() => setPending({ name: freshName(noun, names) })}
      >
        {t(`add_${noun}`)}
      </Button>
    </div>
  );
}
