import type { FileView } from "../../contract/generated/contract.ts";
import type { CompiledField } from "../../core/compile/compiled.ts";

/** Something that can be chosen: a record, a person or a team. */
export interface Choosable {
  readonly id: string;
  readonly title: string;
}

/** What widgets need from outside the form; the page that shows the form provides it. */
export interface FormServices {
  /** Records to which a reference field or column may lead, by its filter, whose title fits `text`. */
  searchRecords(field: Pick<CompiledField, "schema">, text: string): Promise<readonly Choosable[]>;
  searchPeople(text: string): Promise<readonly Choosable[]>;
  /** The values that records hold in a field of the form, those most in use first. */
  valuesInUse(field: string): Promise<readonly string[]>;
  /** Sends a file for a field; `progress` is told from 0 to 1. */
  upload(field: string, file: File, progress: (share: number) => void): Promise<FileView>;
  /** Where the bytes of a file are, where not on the server. */
  fileAddress?(id: string): string | undefined;
  /** The name of what an id stands for, where it is known. */
  title(id: string): string | undefined;
}
