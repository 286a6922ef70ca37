import { Select } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import { ValueInput } from "../../runtime/ui/conditions/ValueInput.tsx";
import { FormRoomProvider, type FormRoom } from "../../runtime/ui/form/form-context.ts";
import { stillModel } from "../../runtime/ui/form/still-model.ts";
import { Checklist } from "../../runtime/ui/records/Checklist.tsx";
import { widgets } from "../../runtime/ui/widgets/widgets.ts";
import type { Changes } from "../draft/commands/change-item.ts";
import { designServices } from "../forms/canvas/design-model.ts";
import { Labelled } from "../properties/Labelled.tsx";
import { RoleChoice } from "../properties/RoleChoice.tsx";
import { StageChoice } from "../properties/StageChoice.tsx";
import { type Relation, relationOf, withRelation } from "./relation-of.ts";

interface TestSituationProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly test: ExampleDefinition;
  readonly onChange: (changes: Changes) => void;
}

/** Who acts when, and where the record is. */
export function TestSituation({ app, form, test, onChange }: TestSituationProps) {
  const { t } = useTranslation("tests");
  const { actor, record, now } = test;
  const inside = useMemo<FormRoom>(
    () => ({
      ...{ app, form, model: stillModel, services: designServices, idPrefix: "test-now" },
      widgetOf: (kind) => widgets[kind],
    }),
    [app, form],
  );
  const pipeline =
    record.pipeline ??
    [...form.pipelines.values()].find(({ stages }) => stages.has(record.stage ?? ""))?.name ??
    null;
  const stage = record.stage ?? form.pipelines.get(pipeline ?? "")?.initial[0] ?? null;
  const compiled = stageOf(form, { pipeline, stage });
  const ticked = record.checklist ?? [];
  return (
    <section className="panel" aria-labelledby="test-situation">
      <h2 id="test-situation">{t("situation")}</h2>
      <div className="test-choices">
        <Labelled label={t("as")} wide>
          {(id) => (
            <RoleChoice
              id={id}
              app={app}
              administrator={actor === undefined}
              roles={actor?.roles ?? []}
              onChange={({ administrator, roles }) => {
                // Whoever chooses a role beside the administrator wants that role, and the other way round.
                const everything = administrator && (actor !== undefined || roles.length === 0);
                const wanted = everything ? undefined : { ...actor, roles: [...roles] };
                onChange([[["actor"], wanted]]);
              }}
            />
          )}
        </Labelled>
        {actor !== undefined && (
          <Labelled label={t("relation")}>
            {(id) => (
              <Select<Relation>
                id={id}
                value={relationOf(actor, record)}
                options={(["owner", "team", "other"] as const).map((value) => ({
                  value,
                  label: t(`relation_${value}`),
                }))}
                onChange={(relation) => {
                  const next = withRelation(actor, record, relation);
                  onChange([
                    [["actor"], { ...next.actor }],
                    [["record", "owner"], next.owner],
                  ]);
                }}
              />
            )}
          </Labelled>
        )}
        {form.pipelines.size > 0 && (
          <Labelled label={t("stage")}>
            {(id) => (
              <StageChoice
                id={id}
                room={{ app, form }}
                pipeline={pipeline}
                stage={stage}
                onChange={(to, there) =>
                  onChange([
                    [["record", "pipeline"], to],
                    [["record", "stage"], there],
                    [["record", "checklist"], undefined],
                  ])
                }
              />
            )}
          </Labelled>
        )}
        <div className="labelled">
          <span className="labelled-name" aria-hidden="true">
            {t("now")}
          </span>
          <FormRoomProvider value={inside}>
            <ValueInput
              app={app}
              form={form}
              field="_createdAt"
              shape="one"
              label={t("now")}
              value={now ?? null}
              onChange={(value) => onChange([[["now"], value ?? undefined]])}
            />
          </FormRoomProvider>
        </div>
      </div>
      {compiled !== undefined && compiled.checklist.length > 0 && (
        <Checklist
          room={{ app, form }}
          stage={compiled}
          isTicked={(item) => ticked.includes(item)}
          disabled={false}
          onTick={(item, done) => {
            const next = done ? [...ticked, item] : ticked.filter((each) => each !== item);
            onChange([[["record", "checklist"], next.length === 0 ? undefined : next]]);
          }}
        />
      )}
    </section>
  );
}
