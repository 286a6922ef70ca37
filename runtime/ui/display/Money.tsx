import { numberFormat } from "../../core/fields/formats.ts";
import { useWords } from "../i18n/use-words.ts";

/** An amount without decimals, as the reader's locale writes it; `currency` is an ISO 4217 code. */
export function Money({ currency, value }: { currency: string | null; value: number }) {
  const { language } = useWords();
  const whole = { maximumFractionDigits: 0, minimumFractionDigits: 0 };
  const known = currency !== null && /^[A-Z]{3}$/.test(currency);
  const format = numberFormat(language, known ? { style: "currency", currency, ...whole } : whole);
  return <span className="money number">{format.format(value)}</span>;
}
