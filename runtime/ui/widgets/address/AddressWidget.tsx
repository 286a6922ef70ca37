import { useEffect, useRef } from "react";
import { type AddressPart, partsInOrder, partsOf } from "../../../core/fields/address/address-parts.ts";
import { ReadValue } from "../ReadValue.tsx";
import type { WidgetProps } from "../widget.ts";
import { AddressPartInput } from "./AddressPartInput.tsx";
import { CountrySelect } from "./CountrySelect.tsx";
import { useWords } from "../../i18n/use-words.ts";

/** The parts of an address, in the order in which the reader's language writes them. */
export function AddressWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, describedBy } = props;
  const { language } = useWords();
  // Several parts may commit their drafts in one go: each builds on what the one before has made of the address.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  if (props.readOnly) return <ReadValue {...props} />;
  const parts = partsOf(value ?? null);
  const problems = value === undefined ? [] : field.check(value, "");
  const set = (part: AddressPart) => (text: string) => {
    const { [part]: _, ...others } = partsOf(latest.current ?? null);
    const next = text.trim() === "" ? others : { ...others, [part]: text };
    latest.current = next;
    onChange(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <div className="address" role="group" aria-labelledby={`${id}-label`} id={id}>
      {partsInOrder(language).map((part) => {
        const shared = {
          id: `${id}-${part}`,
          invalid:
            problems.some(({ pointer }) => pointer === `/${part}`) || (invalid && problems.length === 0),
          describedBy,
          onChange: set(part),
        };
        return part === "country" ? (
          <CountrySelect key={part} {...shared} code={parts.country ?? null} />
        ) : (
          <AddressPartInput key={part} {...shared} part={part} text={parts[part] ?? ""} />
        );
      })}
    </div>
  );
}
