import type { CalendarDate } from "../../model/calendar-date.ts";
import { chineseDate, lastDayOf } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { IssueParticulars } from "../../model/submission.ts";

interface NewIssue extends Pick<IssueParticulars, "closedOn" | "signedOn" | "printedOn"> {
  readonly month: ReportingMonth;
  readonly serial: number;
  /** 报送截止日 */
  readonly deadline: CalendarDate;
}

/** 期次.yaml of a new month, with what the clerk may add to it said in comments. */
export const issueParticularsYaml = (issue: NewIssue): string => {
  const { month, serial, deadline, closedOn, signedOn, printedOn } = issue;
  const lastDay = lastDayOf(month.year, month.month);
  return `# ${month.year}年${month.month}月份，数据截至${lastDay.month}月${lastDay.day}日，报送截止日${chineseDate(deadline)}
# 文号和日期是按上期和日历推算的，请核对；“#”以后的文字是说明，不影响结果。
发文字号: ${serial}
成文日期: ${chineseDate(signedOn)}
印发日期: ${chineseDate(printedOn)}
截稿日期: ${chineseDate(closedOn)}

# 需要时去掉下面各行开头的“#”，写上内容：
# 重报截止日期: ${chineseDate(signedOn)}
# 督办函起始序号: 1
# 抄送: ××办公室
# 总体评价: 各项工作进展总体较好
# 下步要求:
#   - 第一段
#   - 第二段
`;
};
