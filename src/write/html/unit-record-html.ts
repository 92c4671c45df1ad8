import type { CalendarDate } from "../../model/calendar-date.ts";
import { isoDate } from "../../model/calendar-date.ts";
import { monthName } from "../../model/month.ts";
import type { CourseMonth } from "../../model/output/course-month.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import { letterHistory } from "../reports/task-history.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { PageSection } from "./page.ts";
import { letterDateHeads, letterDates, tableHtml } from "./task-history-html.ts";

const dayText = (date: CalendarDate | undefined): string => (date ? isoDate(date) : "—");

const monthRow = ({ month, facts }: CourseMonth, unit: string): Html => {
  const own = facts?.reporting.find((each) => each.unit.name === unit);
  const cells =
    own && facts
      ? [
          own.state,
          isoDate(facts.deadline),
          dayText(own.receivedOn),
          dayText(own.returnedOn),
          own.reminders > 0 ? `${own.reminders} 次` : "—",
        ]
      : [facts ? "不必报送" : "这一期读不出", "—", "—", "—", "—"];
  return markup`<tr><th scope="row">${monthName(month)}</th>${cells.map((cell) => markup`<td class="c">${cell}</td>`)}</tr> `;
};

const letterRow = (record: SupervisionRecord): Html =>
  markup`<tr><td>${record.kind}</td><td class="c">${record.task === undefined ? "" : `第${record.task}项`}</td><td>${record.number}</td>${letterDates(letterHistory(record))}</tr> `;

/**
 * How a unit reported month by month, and the letters and slips that went to it; course and records under the name that
 * the unit has today.
 */
export const unitRecordSections = (
  unit: string,
  course: readonly CourseMonth[],
  records: readonly SupervisionRecord[],
): readonly PageSection[] => {
  const own = records.filter((record) => record.unit === unit);
  return [
    {
      id: "报送",
      title: "报送记录",
      content: tableHtml(
        ["期次", "报送情况", "截止", "收文", "退回", "催报"],
        course.map((month) => monthRow(month, unit)),
      ),
    },
    {
      id: "督办",
      title: "督办、退回、催报",
      content:
        own.length > 0
          ? tableHtml(["类别", "任务", "文号", ...letterDateHeads], own.map(letterRow))
          : markup`<p>督办台账中没有给这个单位的函件</p> `,
    },
  ];
};
