import { Input } from "antd";
import { type AddressPart, longestPart } from "../../../core/fields/address/address-parts.ts";
import { useDraft } from "../../form/use-draft.ts";
import { useWords } from "../../i18n/use-words.ts";

interface AddressPartInputProps {
  readonly part: AddressPart;
  readonly id: string;
  readonly text: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One part of an address as a line of text. */
export function AddressPartInput({ part, id, text, invalid, describedBy, onChange }: AddressPartInputProps) {
  const { t } = useWords("form");
  const draft = useDraft(text, onChange);
  return (
    <div className={`address-part address-${part}`}>
      <label htmlFor={id}>{t(part)}</label>
      <Input
        id={id}
        value={draft.text}
        maxLength={longestPart[part]}
        status={invalid ? "error" : ""}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        autoComplete="off"
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.leave}
      />
    </div>
  );
}
