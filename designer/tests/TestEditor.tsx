import { CopyOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type {
  ExampleDefinition,
  ExampleExpectation,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { type Changes, changeItem } from "../draft/commands/change-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { textWith } from "../draft/text-with.ts";
import { TextProperty } from "../properties/TextProperty.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { acceptedOutcome } from "./accepted-outcome.ts";
import { FieldExpectations } from "./FieldExpectations.tsx";
import { MoveExpectations } from "./MoveExpectations.tsx";
import { RecordExpectations } from "./RecordExpectations.tsx";
import { TestData } from "./TestData.tsx";
import { TestName } from "./TestName.tsx";
import { TestSituation } from "./TestSituation.tsx";
import { TestVerdict } from "./TestVerdict.tsx";
import type { TestRun } from "./test-run.ts";

interface TestEditorProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly test: ExampleDefinition;
  readonly siblings: readonly ExampleDefinition[];
  /** How it went; undefined until it ran. */
  readonly run: TestRun | undefined;
}

/** One test: how it goes, its record and who acts, and what it expects. */
export function TestEditor({ app, form, test, siblings, run: went }: TestEditorProps) {
  const { t, i18n } = useTranslation("tests");
  const run = useRun();
  const go = useGo();
  const place = useRoomPlace();
  const at = ["examples", test.name];
  const change = (changes: Changes) => run((document) => changeItem(document, "example", at, changes));
  const expect = (expectation: ExampleExpectation) => {
    const some = Object.keys(expectation).length > 0;
    const valid = went?.outcome === undefined || went.outcome === null || went.outcome.problems.length === 0;
    change([[["expect"], (some ? expectation : { valid }) as unknown as Json]]);
  };
  const show = (name: string) =>
    go({ app: place.app, room: "tests", form: form.name, at: ["examples", name] }, true);
  const duplicate = () => {
    const name = freshName(
      test.name.slice(0, 58),
      siblings.map((each) => each.name),
    );
    const title = t("copyOf", {
      title: textIn(test.description ?? test.name, i18n.language, app.defaultLocale),
    });
    const copy = {
      ...test,
      name,
      description: textWith(test.description ?? "", i18n.language, title.slice(0, 200)) ?? title,
    };
    const next = siblings[siblings.findIndex((each) => each.name === test.name) + 1]?.name ?? null;
    if (run((document) => addItem(document, "example", ["examples", name], copy as unknown as Json, next)))
      show(name);
  };
  const remove = () => {
    if (run((document) => removeItem(document, "example", at)))
      go({ app: place.app, room: "tests", form: form.name }, true);
  };
  const parts = { app, form, expect: test.expect, outcome: went?.outcome ?? null, onChange: expect };
  return (
    <article className="test-editor">
      <div className="test-head">
        <TextProperty
          label={t("description")}
          value={test.description ?? test.name}
          maxLength={200}
          onChange={(text) => change([[["description"], text]])}
        />
        <Button icon={<CopyOutlined />} onClick={duplicate}>
          {t("duplicate")}
        </Button>
        <Button icon={<DeleteOutlined />} onClick={remove}>
          {t("remove")}
        </Button>
      </div>
      <TestVerdict
        app={app}
        form={form}
        run={went}
        onAccept={() => {
          if (went?.outcome) expect(acceptedOutcome(test.expect, went.outcome));
        }}
      />
      <div className="test-columns">
        <div>
          <TestSituation app={app} form={form} test={test} onChange={change} />
          <TestData app={app} form={form} test={test} onChange={change} />
        </div>
        <div>
          <section className="panel" aria-labelledby="test-expectations">
            <h2 id="test-expectations">{t("expectations")}</h2>
            <MoveExpectations {...parts} />
            <RecordExpectations {...parts} />
            <FieldExpectations {...parts} />
          </section>
          <TestName test={test} siblings={siblings} onRenamed={show} />
        </div>
      </div>
    </article>
  );
}
