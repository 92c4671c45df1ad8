import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import type { DeliveryList } from "../../read/month/deliveries.ts";
import { deliveryFileName, readDeliveries } from "../../read/month/deliveries.ts";
import { findUnit, unitNames } from "../../read/text/unit-names.ts";
import type { World } from "../../world.ts";

/** 分发清单.csv of a month. */
export const deliveryFile = (data: string, month: ReportingMonth): string =>
  `${data}/${monthName(month)}/${deliveryFileName}`;

/** To whom papers of a month may go beside its units: the bodies that it names. */
export interface Recipients {
  readonly catalogue: Catalogue;
  readonly issue: Pick<IssueParticulars, "copiedTo">;
}

/** The bodies that 抄送 names, one by one. */
export const copiedBodies = ({ catalogue, issue }: Recipients): readonly string[] =>
  (issue.copiedTo ?? catalogue.agency.copiedTo)
    .split(/[，、；,;](?![^（(]*[）)])/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** Reads 分发清单.csv; undefined while there is none, or when it is no such table, which is reported. */
export const loadDeliveries = async (
  world: World,
  { data, month }: { readonly data: string; readonly month: ReportingMonth },
  recipients: Recipients,
  report: Report,
): Promise<DeliveryList | undefined> => {
  const file = await world.readFile(deliveryFile(data, month));
  const names = unitNames(recipients.catalogue.units, []);
  const bodies = copiedBodies(recipients);
  const isKnown = (unit: string): boolean => findUnit(names, unit) !== undefined || bodies.includes(unit);
  return file && readDeliveries(file, isKnown, report);
};
