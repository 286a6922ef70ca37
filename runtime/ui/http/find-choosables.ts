import type { PersonList, RecordPage, ValueList } from "../../contract/generated/contract.ts";
import type { Condition } from "../../core/definition/generated/definition.ts";
import type { Choosable } from "../form/form-services.ts";
import { request } from "./request.ts";

const page = 20;

/** Records of a form whose words fit `text`, of those that meet a condition where there is one. */
export async function findRecords(
  app: string,
  form: string,
  text: string,
  filter?: Condition,
): Promise<readonly Choosable[]> {
  const search = new URLSearchParams({ limit: String(page) });
  if (text.trim() !== "") search.set("search", text.trim());
  if (filter !== undefined) search.set("filter", JSON.stringify(filter));
  const { records } = await request<RecordPage>(`/apps/${app}/forms/${form}/records?${search.toString()}`);
  return records.map(({ id, title }) => ({ id, title }));
}

/** Colleagues whose name fits `text`. */
export async function findPeople(text: string): Promise<readonly Choosable[]> {
  const { people } = await request<PersonList>(`/people?search=${encodeURIComponent(text)}`);
  return people.map(({ id, name }) => ({ id, title: name }));
}

/** The values that records of a form hold in a field, those most in use first. */
export async function findValues(app: string, form: string, field: string): Promise<readonly string[]> {
  const { values } = await request<ValueList>(`/apps/${app}/forms/${form}/values?field=${field}`);
  return values;
}
