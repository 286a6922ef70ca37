import { Select, Spin } from "antd";
import { useEffect, useRef, useState } from "react";
import { useFormRoom } from "../form/form-context.ts";
import type { Choosable } from "../form/form-services.ts";
import { ReadValue } from "./ReadValue.tsx";
import { useClearing } from "./use-clearing.tsx";
import { useHint } from "./use-hint.ts";
import type { WidgetProps } from "./widget.ts";
import { useWords } from "../i18n/use-words.ts";

interface SearchSelectProps extends WidgetProps {
  readonly many: boolean;
  readonly find: (text: string) => Promise<readonly Choosable[]>;
}

/** One or several things that are found by typing: records, people. */
export function SearchSelect({ many, find, ...props }: SearchSelectProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const { services } = useFormRoom();
  const { t } = useWords("form");
  const hint = useHint(field, t("search"));
  const clearing = useClearing(props.label);
  const [found, setFound] = useState<readonly Choosable[]>([]);
  const [state, setState] = useState<"idle" | "searching" | "failed">("idle");
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (props.readOnly) return <ReadValue {...props} />;

  const search = (text: string, wait: number) => {
    clearTimeout(timer.current);
    setState("searching");
    timer.current = setTimeout(() => {
      const mine = ++turn.current;
      find(text).then(
        (list) => {
          if (mine !== turn.current) return;
          setFound(list);
          setState("idle");
        },
        () => {
          if (mine === turn.current) setState("failed");
        },
      );
    }, wait);
  };
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
  const known = new Map(found.map((each) => [each.id, each.title]));
  for (const each of chosen) if (!known.has(each)) known.set(each, services.title(each) ?? t("unknown"));
  const waiting =
    state === "searching" ? (
      <Spin size="small" />
    ) : state === "failed" ? (
      t("searchFailed")
    ) : (
      t("nothingFound")
    );
  return (
    <Select<string | string[]>
      id={id}
      {...(many ? { mode: "multiple" as const } : {})}
      value={many ? chosen : (chosen[0] ?? null)}
      options={[...known].map(([key, label]) => ({ value: key, label }))}
      allowClear={!required && clearing}
      {...hint}
      showSearch={{ filterOption: false, onSearch: (text) => search(text, 200) }}
      notFoundContent={waiting}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onOpenChange={(open) => {
        if (open) search("", 0);
      }}
      onChange={(next: string | string[] | undefined) =>
        onChange(next === undefined || next.length === 0 ? null : next)
      }
    />
  );
}
