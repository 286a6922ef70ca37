import type { PipelinePicture, TemplateSummary } from "../../runtime/contract/generated/contract.ts";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Template } from "../services.ts";

function picture(form: FormDefinition, pipeline: PipelineDefinition): PipelinePicture {
  const open = pipeline.stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
  return {
    form: form.name,
    name: pipeline.name,
    title: pipeline.title ?? form.title,
    stages: pipeline.stages.map(({ name, title, kind, probability }) => ({
      name,
      title,
      kind: kind ?? "open",
      probability: probability ?? null,
    })),
    transitions: (pipeline.transitions ?? []).map(({ name, title, from, to }) => ({
      name,
      title,
      from: from === "open" ? open.filter((stage) => stage !== to) : [...from],
      to,
    })),
  };
}

/** A prebuilt app in the gallery, with what is needed to draw its pipelines. */
export function presentTemplate({ name, document }: Template): TemplateSummary {
  return {
    name,
    version: document.version,
    title: document.title,
    description: document.description ?? "",
    icon: document.icon ?? null,
    category: document.category ?? null,
    forms: document.forms.map((form) => ({
      name: form.name,
      title: form.title,
      fields: Object.keys(form.schema.properties).length,
    })),
    pipelines: document.forms.flatMap((form) => (form.pipelines ?? []).map((one) => picture(form, one))),
    demoRecords: Object.values(document.demo ?? {}).reduce((sum, records) => sum + records.length, 0),
  };
}
