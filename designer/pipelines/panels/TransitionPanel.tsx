import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { TransitionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { useDocument } from "../../draft/draft-context.ts";
import { useNaming } from "../../naming/use-naming.ts";
import { SelectProperty } from "../../panels/SelectProperty.tsx";
import { SwitchProperty } from "../../panels/SwitchProperty.tsx";
import { Property } from "../../properties/Property.tsx";
import { TextProperty } from "../../properties/TextProperty.tsx";
import { RulesEditor } from "../../rules/RulesEditor.tsx";
import { sourcesOf } from "../graph/pipeline-graph.ts";
import type { PipelineRoom } from "../use-pipeline.ts";
import { usePipelineSteps } from "../use-pipeline-steps.ts";
import { ApprovalProperty } from "./ApprovalProperty.tsx";
import { ChoicesProperty } from "./ChoicesProperty.tsx";
import { EffectsProperty } from "./EffectsProperty.tsx";
import { fieldOptions, isWritable } from "./field-options.ts";
import { PanelHead } from "./PanelHead.tsx";
import { PartName } from "./PartName.tsx";
import { listed, usePart } from "./use-part.ts";

/** Everything that can be said of a transition. */
export function TransitionPanel({
  room,
  transition,
}: {
  room: PipelineRoom;
  transition: TransitionDefinition;
}) {
  const { t } = useTranslation("pipelines");
  const steps = usePipelineSteps(room);
  const { roles = [] } = useDocument();
  const { form, pipeline, path, marks, titled, select } = room;
  const at = [...path, "transitions", transition.name];
  const set = usePart("transition", at);
  const naming = useNaming();
  const stages = pipeline.stages.map(({ name, title }) => ({ value: name, label: titled(title) }));
  const roleOptions = roles.map(({ name, title }) => ({ value: name, label: titled(title) }));
  const { from } = transition;
  return (
    <>
      <PanelHead
        noun="transition"
        title={titled(transition.title)}
        marks={marks.get(`transitions/${transition.name}`) ?? []}
      />
      <TextProperty
        label={t("title")}
        maxLength={200}
        value={transition.title}
        onChange={(title) => set("title", title)}
        onLeave={() => naming("transition", at)}
      />
      <Property label={t("from")}>
        {(id) => (
          <Segmented
            id={id}
            aria-label={t("from")}
            block
            size="small"
            value={from === "open" ? "open" : "some"}
            options={[
              { value: "some", label: t("fromSome") },
              { value: "open", label: t("fromOpen") },
            ]}
            onChange={(value) => set("from", value === "open" ? "open" : sourcesOf(pipeline, transition))}
          />
        )}
      </Property>
      {from !== "open" && (
        <ChoicesProperty
          label={t("fromStages")}
          value={from}
          options={stages.filter(({ value }) => value !== transition.to)}
          onChange={(names) => {
            if (names.length > 0) set("from", names);
          }}
        />
      )}
      <SelectProperty
        label={t("to")}
        value={transition.to}
        options={stages}
        onChange={(name) => set("to", name)}
      />
      {from !== "open" && from.length > 0 && (
        <div className="property-buttons">
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() => steps.insertStage(transition.name, from[0] ?? "")}
          >
            {t("insertStage")}
          </Button>
        </div>
      )}
      <ChoicesProperty
        label={t("roles")}
        placeholder={t("everyRole")}
        value={transition.roles ?? []}
        options={roleOptions}
        onChange={(names) => set("roles", listed(names))}
      />
      <SelectProperty
        label={t("who")}
        value={transition.who ?? "anyone"}
        options={(["anyone", "owner", "team"] as const).map((value) => ({ value, label: t(`who_${value}`) }))}
        onChange={(value) => set("who", value === "anyone" ? undefined : value)}
      />
      <section className="property" aria-label={t("guards")}>
        <h3>{t("guards")}</h3>
        <p className="quiet">{t("guardsHelp")}</p>
        <RulesEditor form={form.name} noun="guard" at={[...at, "guards"]} rules={transition.guards} />
      </section>
      <ChoicesProperty
        label={t("ask")}
        help={t("askHelp")}
        value={transition.ask ?? []}
        options={fieldOptions(form, titled, isWritable)}
        onChange={(fields) => set("ask", listed(fields))}
      />
      <SwitchProperty
        label={t("commentRequired")}
        value={transition.comment === "required"}
        onChange={(required) => set("comment", required ? "required" : undefined)}
      />
      <ApprovalProperty
        form={form.name}
        steps={transition.approval?.steps ?? []}
        roles={roleOptions}
        onChange={(next) =>
          set("approval", next.length === 0 ? undefined : { ...transition.approval, steps: next })
        }
      />
      <EffectsProperty
        form={form}
        titled={titled}
        effects={transition.effects ?? []}
        onChange={(effects) => set("effects", listed(effects))}
      />
      <PartName
        key={transition.name}
        noun="transition"
        at={at}
        siblings={pipeline.transitions}
        onRenamed={(name) => select("transitions", name)}
      />
      <Button
        danger
        icon={<DeleteOutlined />}
        onClick={() => steps.removePart("transition", transition.name)}
      >
        {t("removeTransition")}
      </Button>
    </>
  );
}
