import { PlusOutlined } from "@ant-design/icons";
import { Button, Popover, Tag } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../records/use-room.ts";
import { fieldTitle } from "../../ui/display/field-title.ts";
import { type FilterTerm, readTerms, termsFilter } from "./filter-terms.ts";
import { readFilter } from "./read-selection.ts";
import { termValueText } from "./term-value-text.ts";
import { retriedImport } from "../../ui/http/retried-import.ts";

const FilterTermForm = lazy(() =>
  retriedImport(() => import("./FilterTermForm.tsx")).then((room) => ({ default: room.FilterTermForm })),
);

interface FilterBarProps {
  readonly room: Room;
  /** The condition in the address. */
  readonly filter: string | undefined;
  readonly onChange: (filter: string | undefined) => void;
}

/** The comparisons that the reader added, each to be taken away again, and the way to add one by clicking. */
export function FilterBar({ room, filter, onChange }: FilterBarProps) {
  const { t, i18n } = useTranslation("list");
  const [open, setOpen] = useState(false);
  const terms = readTerms(room.form, readFilter(filter));
  const save = (next: readonly FilterTerm[]) => onChange(termsFilter(room.form, next));
  return (
    <div className="filter-bar">
      {terms === null && (
        <Tag closable onClose={() => onChange(undefined)}>
          {t("filter")}
        </Tag>
      )}
      {terms?.map((term, index) => (
        <Tag key={JSON.stringify(term)} closable onClose={() => save(terms.toSpliced(index, 1))}>
          {fieldTitle(room, term.field, i18n.language)} {t(term.comparison)}{" "}
          <strong>{termValueText(room, term, i18n.language)}</strong>
        </Tag>
      ))}
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={
          <Suspense>
            <FilterTermForm
              room={room}
              onAdd={(term) => {
                setOpen(false);
                save([...(terms ?? []), term]);
              }}
            />
          </Suspense>
        }
      >
        <Button icon={<PlusOutlined />} type="dashed">
          {t("filter")}
        </Button>
      </Popover>
    </div>
  );
}
