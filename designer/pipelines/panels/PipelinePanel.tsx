import { useTranslation } from "react-i18next";
import { useNaming } from "../../naming/use-naming.ts";
import { SelectProperty } from "../../panels/SelectProperty.tsx";
import { TextProperty } from "../../properties/TextProperty.tsx";
import { useGo, useRoomPlace } from "../../routes/place.ts";
import { pipelinePath } from "../pipeline-path.ts";
import type { PipelineRoom } from "../use-pipeline.ts";
import { ChoicesProperty } from "./ChoicesProperty.tsx";
import { fieldOptions } from "./field-options.ts";
import { PanelHead } from "./PanelHead.tsx";
import { PartName } from "./PartName.tsx";
import { usePart } from "./use-part.ts";

/** What can be said of a pipeline as a whole. */
export function PipelinePanel({ room }: { room: PipelineRoom }) {
  const { t } = useTranslation("pipelines");
  const { form, pipeline, path, marks, titled } = room;
  const { app } = useRoomPlace();
  const go = useGo();
  const naming = useNaming();
  const set = usePart("pipeline", path);
  const open = pipeline.stages
    .filter(({ kind, name }) => kind === "open" || pipeline.initial.includes(name))
    .map(({ name, title }) => ({ value: name, label: titled(title) }));
  return (
    <>
      <PanelHead noun="pipeline" title={titled(pipeline.title ?? form.title)} marks={marks.get("") ?? []} />
      <TextProperty
        label={t("title")}
        maxLength={200}
        optional
        value={pipeline.title}
        onChange={(title) => set("title", title)}
        onLeave={() => naming("pipeline", path)}
      />
      <ChoicesProperty
        label={t("initial")}
        help={t("initialHelp")}
        value={pipeline.initial}
        options={open}
        onChange={(initial) => {
          if (initial.length > 0) set("initial", initial);
        }}
      />
      <SelectProperty
        label={t("probabilityField")}
        help={t("probabilityFieldHelp")}
        optional
        value={pipeline.probabilityField}
        options={fieldOptions(form, titled, ({ format }) => format === "percent")}
        onChange={(field) => set("probabilityField", field)}
      />
      <PartName
        key={pipeline.name}
        noun="pipeline"
        at={path}
        siblings={form.pipelines ?? []}
        onRenamed={(name) =>
          go(
            { app, room: "pipelines", form: form.name, pipeline: name, at: pipelinePath(form.name, name) },
            true,
          )
        }
      />
    </>
  );
}
