import type { IndicatorAssessment, MonthAssessment } from "../../../model/assessment.ts";
import { isLagging, isYearEnd } from "../../../model/grade.ts";
import { exactText } from "../../../model/rational.ts";
import type { Phrases } from "../../phrases.ts";
import { enumerate } from "../../wording/wording.ts";
import { indicatorTable } from "../tables.ts";
import { segmentText, withinRoom } from "../../charts/bar-text.ts";

const toneOf = ({ grade, overruled }: IndicatorAssessment) => (isLagging(grade) && !overruled ? "深" : "中");

/**
 * The indicators of 附件2 that have a 完成率, each with its row there, so that no figure can be another one, and with its
 * bar and, until the year's last month, the mark of its pace; and the numbers of those that have none.
 */
export const indicatorChart = (say: Phrases, assessment: MonthAssessment) => {
  const all = assessment.tasks.flatMap(({ indicators }) => indicators);
  const rows = indicatorTable(say, assessment).map((row, index) => ({ row, assessed: all[index] }));
  const left = rows.filter(({ assessed }) => !assessed?.completion).map(({ row }) => row.序号);
  return {
    总数: rows.length,
    行: rows.flatMap(({ row, assessed }) =>
      assessed?.completion
        ? [
            {
              序号: row.序号,
              指标: row.指标,
              年度目标: row.年度目标,
              累计完成: row.累计完成,
              完成率: row.完成率,
              序时进度: row.序时进度,
              段: segmentText(toneOf(assessed), assessed.completion),
              线: assessed.pace && !isYearEnd(assessment.month) ? exactText(withinRoom(assessed.pace)) : "",
            },
          ]
        : [],
    ),
    不画: left.length > 0 ? { 个数: left.length, 序号: enumerate(left.map(String)) } : null,
  };
};
