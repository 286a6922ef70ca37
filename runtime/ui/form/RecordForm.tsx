import { Tabs } from "antd";
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type Ref,
} from "react";
import { flushSync } from "react-dom";
import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { usePrinting } from "../scroll/printing.ts";
import { widgets } from "../widgets/widgets.ts";
import { Markdown } from "../markdown/Markdown.tsx";
import type { CellPlace } from "./cell-problems.ts";
import { FormRoomProvider, type FormRoom } from "./form-context.ts";
import type { FormModel } from "./form-model.ts";
import type { FormServices } from "./form-services.ts";
import { FormSection } from "./FormSection.tsx";
import { isWritten } from "./is-written.ts";
import { type LayoutPage, type LayoutPart, layoutSections } from "./layout-sections.ts";
import { LazySection } from "./LazySection.tsx";
import "./form.css";
import { useWords } from "../i18n/use-words.ts";

/** What a page may ask of a form. */
export interface RecordFormHandle {
  /** Brings a field or a cell of it into view, opening its tab, and puts the cursor into it. */
  focusField(name: string, cell?: CellPlace | null): void;
}

interface RecordFormProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly model: FormModel;
  readonly services: FormServices;
  /** Only these fields, in this order, without the layout's sections. */
  readonly only?: readonly string[];
  /** Leaves out what nobody fills in: for records that do not exist yet. */
  readonly writableOnly?: boolean;
  readonly idPrefix?: string;
  readonly ref?: Ref<RecordFormHandle>;
}

/** The generated form of a record, after the definition's layout. */
export function RecordForm({
  app,
  form,
  model,
  services,
  only,
  writableOnly = false,
  idPrefix = "f",
  ref,
}: RecordFormProps) {
  const { language } = useWords();
  const leading = useRef<RecordFormHandle["focusField"]>(() => undefined);
  const room = useMemo<FormRoom>(
    () => ({
      app,
      form,
      model,
      services,
      idPrefix,
      tables: new Map(),
      lead: (field, cell) => leading.current(field, cell),
      widgetOf: (kind) => widgets[kind],
    }),
    [app, form, model, services, idPrefix],
  );
  const pages = useMemo(() => (only === undefined ? layoutSections(form) : askPages(only)), [form, only]);
  const [page, setPage] = useState<string>();
  const [ledTo, setLedTo] = useState<ReadonlySet<string>>(new Set());
  const isPrinting = usePrinting();
  const visible = useSyncExternalStore(model.subscribe, () => visibleFields(form, model, writableOnly));
  const shown = useMemo(() => new Set(visible.split(" ")), [visible]);
  const filled = pages.filter((each) =>
    each.parts.some((part) => part.kind === "text" || part.fields.some((name) => shown.has(name))),
  );

  const focusField: RecordFormHandle["focusField"] = (name, cell = null) => {
    const has = (part: LayoutPart) => part.kind === "section" && part.fields.includes(name);
    const home = pages.find(({ parts }) => parts.some(has));
    const section = home?.parts.find(has);
    flushSync(() => {
      if (section !== undefined) setLedTo((before) => new Set([...before, section.name]));
      if (home !== undefined) setPage(home.name);
    });
    if (cell !== null) flushSync(() => room.tables?.get(name)?.(cell.row));
    const id = `${idPrefix}-${name}`;
    const inRow = cell && document.getElementById(`${id}-${String(cell.row)}-${cell.column}`)?.closest("td");
    const field = inRow ?? document.getElementById(id)?.closest("[data-field]");
    if (!(field instanceof HTMLElement)) return;
    field.scrollIntoView({ block: "center" });
    const input = field.querySelector<HTMLElement>("input, textarea, select, button, [tabindex]");
    // What can only be read has nothing to type into: the field itself is where one arrives then.
    if (input === null) field.tabIndex = -1;
    (input ?? field).focus();
  };
  useImperativeHandle(ref, () => ({ focusField }));
  useEffect(() => {
    leading.current = focusField;
  });

  const content = (each: LayoutPage) => {
    let above = 0;
    return each.parts.map((part) => {
      if (part.kind === "text")
        return <Markdown key={part.name}>{textIn(part.text, language, app.defaultLocale)}</Markdown>;
      const names = part.fields.filter((name) => shown.has(name));
      if (names.length === 0) return null;
      const height = 60 + Math.ceil(names.length / part.columns) * 68;
      const isSeen = above < window.innerHeight;
      above += height;
      return (
        <LazySection key={part.name} eager={isSeen || ledTo.has(part.name) || isPrinting} height={height}>
          <FormSection part={part} writableOnly={writableOnly} />
        </LazySection>
      );
    });
  };

  return (
    <FormRoomProvider value={room}>
      <div className="record-form">
        {filled.length === 1 || filled[0]?.title === undefined ? (
          filled.map((each) => <div key={each.name}>{content(each)}</div>)
        ) : (
          <>
            {filled
              .filter(({ title }) => title === null)
              .map((each) => (
                <div key={each.name}>{content(each)}</div>
              ))}
            <Tabs
              {...(page === undefined ? {} : { activeKey: page })}
              onChange={setPage}
              items={filled
                .filter(({ title }) => title !== null)
                .map((each) => ({
                  key: each.name,
                  label: textIn(each.title ?? "", language, app.defaultLocale),
                  children: content(each),
                }))}
            />
          </>
        )}
      </div>
    </FormRoomProvider>
  );
}

function askPages(only: readonly string[]): readonly LayoutPage[] {
  const part = {
    kind: "section",
    name: "ask",
    title: undefined,
    description: undefined,
    columns: 1,
    fields: only,
  } as const;
  return [{ name: "ask", title: null, parts: [part] }];
}

function visibleFields(form: CompiledForm, model: FormModel, writableOnly: boolean): string {
  return [...form.fields.values()]
    .filter((field) => {
      if (writableOnly && !isWritten(field)) return false;
      const { state } = model.field(field.name);
      return state.visible && state.access !== "hidden";
    })
    .map(({ name }) => name)
    .join(" ");
}
