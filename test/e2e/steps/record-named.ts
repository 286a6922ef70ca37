import type { RecordRow } from "../../../runtime/contract/generated/contract.ts";
import type { TestClient } from "../../support/test-client.ts";

/** The one record with this title, as the API lists it. */
export async function recordNamed(api: TestClient, form: string, title: string): Promise<RecordRow> {
  const answer = await api.get(
    `/apps/opportunity-management/forms/${form}/records?search=${encodeURIComponent(title)}`,
  );
  const found = (answer.body as { records: RecordRow[] }).records.filter((row) => row.title === title);
  const [record] = found;
  if (record === undefined || found.length > 1) throw new Error(`${String(found.length)} named ${title}`);
  return record;
}
