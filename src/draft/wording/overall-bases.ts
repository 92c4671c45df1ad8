import type { TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import type { Silence } from "../../model/lead-report.ts";
import { silences } from "../../model/lead-report.ts";
import type { Phrases } from "../phrases.ts";
import { silenceOf } from "./lead-text.ts";
import { clause, enumerate, numbersOf, taskNumbers } from "./wording.ts";

/** What the grades rest on, as far as it occurs; together as many as are judged. */
export const basesText = (say: Phrases, tasks: readonly TaskAssessment[]): string => {
  const judged = tasks.filter(({ grade }) => grade !== undefined && grade !== "暂不评价");
  return enumerate(
    (["指标", "核定", "时限", "自评"] as const).flatMap((basis) => {
      const count = judged.filter((each) => each.basis === basis).length;
      return count > 0 ? [say.依据({ 依据: basis, 项数: count })] : [];
    }),
  );
};

/** Tasks that count as not done at the year's end because their leads alone decide and leave it open. */
export const isLeftOpen = ({ basis, grade, leadReports }: TaskAssessment): boolean =>
  basis === "自评" && grade === "未完成" && !leadReports.some(({ entry }) => isLagging(entry?.selfGrade));

/** The tasks that cannot be judged, by why their leads are silent. */
export const unjudgedText = (
  say: Phrases,
  tasks: readonly TaskAssessment[],
  told: readonly Silence[] = silences,
): string | null => {
  const open = tasks.filter(({ grade }) => grade === undefined);
  const reasons = told.flatMap((silence) => {
    const own = open.filter((each) => silenceOf(each) === silence);
    return own.length > 0 ? [say.无法评价({ 项次: numbersOf(say, own), 情形: silence })] : [];
  });
  return reasons.length > 0 ? reasons.join("，") : null;
};

/** So many tasks that are not judged are told with why not; of more of them 附件1 says it. */
const mostExplained = 3;

/** Why tasks are not judged: the reason of the bureau's verdict, or what their leads say; null where they are too many. */
export const openText = (say: Phrases, tasks: readonly TaskAssessment[]): string | null => {
  const open = tasks.filter(({ grade }) => grade === "暂不评价");
  if (open.length === 0 || open.length > mostExplained) return null;
  const told = open.map(({ task, basis, reason, leadReports }) => {
    const asking = leadReports.find(({ entry }) => entry?.selfGrade === "暂不评价");
    const own = basis === "自评" ? asking?.entry?.problem : undefined;
    return say.不评价原因({
      项次: open.length > 1 ? taskNumbers(say, [task.number]) : null,
      单位: own ? (asking?.unit ?? null) : null,
      原因: clause((basis === "核定" ? reason : own) ?? "") || null,
      无牵头: basis === "无牵头单位",
    });
  });
  return told.join("；");
};
