import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AcceptableTest } from "./acceptable-tests.ts";
import { AcceptRow } from "./AcceptRow.tsx";

interface AcceptGroupProps {
  readonly app: CompiledApp;
  readonly title: string;
  readonly tests: readonly AcceptableTest[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Failing tests that differ in the same sort of thing, chosen together or one by one. */
export function AcceptGroup({ app, title, tests, chosen, onChoose }: AcceptGroupProps) {
  const { t } = useTranslation("tests");
  if (tests.length === 0) return null;
  const names = tests.map(({ test }) => test.name);
  const some = names.filter((name) => chosen.has(name)).length;
  const put = (changed: readonly string[], on: boolean) => {
    const rest = [...chosen].filter((name) => !changed.includes(name));
    onChoose(new Set(on ? [...rest, ...changed] : rest));
  };
  return (
    <fieldset className="accept-group">
      <legend>{title}</legend>
      {tests.length > 1 && (
        <Checkbox
          checked={some === names.length}
          indeterminate={some > 0 && some < names.length}
          onChange={({ target }) => put(names, target.checked)}
        >
          {t("acceptAll")}
        </Checkbox>
      )}
      <ul className="accept-list">
        {tests.map((one) => {
          const form = app.forms.get(one.test.form);
          return form === undefined ? null : (
            <AcceptRow
              key={one.test.name}
              app={app}
              form={form}
              failing={one}
              chosen={chosen.has(one.test.name)}
              onChoose={(on) => put([one.test.name], on)}
            />
          );
        })}
      </ul>
    </fieldset>
  );
}
