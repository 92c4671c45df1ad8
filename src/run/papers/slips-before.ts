import { slipSentBefore } from "../../assess/registers/slips-sent.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates } from "../../model/calendar-date.ts";
import type { SupervisionKind } from "../../model/registers/supervision-record.ts";
import { readManifest } from "../../read/month/manifest.ts";
import type { World } from "../../world.ts";
import { manifestName, slipsFolder } from "../print/output-names.ts";
import type { PaperKind } from "./papers.ts";
import type { PreparedMonth } from "./prepare-month.ts";

/** Which unit has got a slip of a kind already, and on which day. */
export type SlipsBefore = (kind: SupervisionKind, unit: string) => CalendarDate | undefined;

/** The kinds of slips as 督办台账 and as 清单 call them. */
const paperKind: Partial<Record<SupervisionKind, PaperKind>> = { 退回通知: "退回", 催报通知: "催报" };

/** Tells of slips that bear `issuedOn` which of them were sent before, by 督办台账, 收文登记 and what checks have written. */
export const slipsBefore = async (
  world: World,
  output: string,
  {
    month,
    loaded: { assessment, submissions },
    supervision,
  }: Pick<PreparedMonth, "month" | "loaded" | "supervision">,
  issuedOn: CalendarDate,
): Promise<SlipsBefore> => {
  const list = await world.readFile(`${slipsFolder(output, month)}/${manifestName}`);
  const { documents = [], archived = [] } = (list && readManifest(list)) ?? {};
  const own = [...documents, ...archived].filter(
    ({ signedOn }) => signedOn !== undefined && compareDates(signedOn, issuedOn) === 0,
  );
  const sent = {
    records: supervision?.records ?? [],
    receipts: submissions.receipts,
    month,
    deadline: assessment.deadline,
    liesElsewhere: (kind: SupervisionKind, unit: string): boolean =>
      own.some((each) => each.kind === paperKind[kind] && each.unit === unit),
  };
  return (kind, unit) => slipSentBefore(sent, { kind, unit, issuedOn });
};
