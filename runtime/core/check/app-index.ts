import type {
  AppDocument,
  FieldSchema,
  FormDefinition,
  PipelineDefinition,
  StageDefinition,
} from "../definition/generated/definition.ts";
import { systemFields } from "../fields/system-fields.ts";
import { pointerTo } from "../problem/pointer.ts";

/** A parsed app, prepared for looking up what its names refer to. */
export interface AppIndex {
  readonly app: AppDocument;
  readonly forms: ReadonlyMap<string, FormPlace>;
  readonly roles: ReadonlySet<string>;
}

/** A form and where it stands. */
export interface FormPlace {
  readonly form: FormDefinition;
  readonly pointer: string;
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly pipelines: readonly PipelinePlace[];
}

/** A pipeline of a form and where it stands. */
export interface PipelinePlace {
  readonly pipeline: PipelineDefinition;
  readonly pointer: string;
  readonly stages: ReadonlyMap<string, StageDefinition>;
}

/** A field or a column of a table, and where it stands. */
export interface FieldPlace {
  readonly name: string;
  readonly field: FieldSchema;
  readonly pointer: string;
  readonly place: FormPlace;
  /** The table whose column it is. */
  readonly table: FieldSchema | null;
}

/** Prepares a parsed app for the checks. */
export function indexApp(app: AppDocument): AppIndex {
  return {
    app,
    forms: new Map(app.forms.map((form, index) => [form.name, placeOf(form, `/forms/${index}`)])),
    roles: new Set((app.roles ?? []).map(({ name }) => name)),
  };
}

function placeOf(form: FormDefinition, pointer: string): FormPlace {
  return {
    form,
    pointer,
    fields: new Map(Object.entries(form.schema.properties)),
    pipelines: (form.pipelines ?? []).map((pipeline, index) => ({
      pipeline,
      pointer: `${pointer}/pipelines/${index}`,
      stages: new Map(pipeline.stages.map((stage) => [stage.name, stage])),
    })),
  };
}

/** Every field of every form, each table followed by its columns. */
export function* fieldPlaces({ forms }: AppIndex): Generator<FieldPlace> {
  for (const place of forms.values()) {
    for (const [name, field] of place.fields) {
      const pointer = pointerTo(`${place.pointer}/schema/properties`, name);
      yield { name, field, pointer, place, table: null };
      for (const [column, schema] of Object.entries(field.items?.properties ?? {})) {
        const at = pointerTo(`${pointer}/items/properties`, column);
        yield { name: column, field: schema, pointer: at, place, table: field };
      }
    }
  }
}

/** Every pipeline of every form. */
export function* pipelinePlaces({
  forms,
}: AppIndex): Generator<PipelinePlace & { readonly place: FormPlace }> {
  for (const place of forms.values()) for (const pipeline of place.pipelines) yield { ...pipeline, place };
}

/** The names that may be read of a form's records: its own fields and the system's. */
export function readableNames({ fields }: FormPlace): ReadonlySet<string> {
  return new Set([...fields.keys(), ...systemFields.keys()]);
}
