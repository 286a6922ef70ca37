import type { PersonNames } from "../../runtime/contract/generated/contract.ts";
import type { ImpactJob } from "../engine/impact-jobs.ts";
import type { Services } from "../services.ts";
import { personNames } from "./person-names.ts";

/** So many owners of a finding's records are named; the others are told as a number. */
const named = 5;

/** The names of the owners who have most of the records of each finding. */
export function impactOwners(services: Services, job: ImpactJob | null): Promise<PersonNames> {
  const owners = (job?.findings ?? []).flatMap((finding) => finding.owners.slice(0, named));
  return personNames(
    services,
    owners.map(({ owner }) => owner),
  );
}
