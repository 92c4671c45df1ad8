import type { MonthAssessment, UnitReporting } from "../../model/assessment.ts";
import { isoDate, monthAndDay } from "../../model/calendar-date.ts";
import { rational } from "../../model/rational.ts";
import type { Receipt } from "../../model/submission.ts";
import type { FigureSource } from "./figure-source.ts";
import { sourceNumber } from "./figure-source.ts";

const tasksText = (numbers: readonly number[]): string =>
  numbers.length === 0 ? "没有" : `第${numbers.join("、")}项`;

const registerText = ({ receivedOn, returnedOn, reminders }: UnitReporting): string =>
  [
    receivedOn ? `收文日期 ${isoDate(receivedOn)}` : "没有收文日期",
    ...(returnedOn ? [`退回日期 ${isoDate(returnedOn)}`] : []),
    ...(reminders > 0 ? [`催报 ${reminders} 次`] : []),
  ].join("，");

/** What the register says of a unit, and which tasks it has. */
export const unitSources = (
  { reporting, deadline }: Pick<MonthAssessment, "reporting" | "deadline">,
  receipts: readonly Receipt[],
): readonly FigureSource[] =>
  reporting.flatMap((each) => {
    const { unit, state, ledTasks, sharedTasks } = each;
    const common = { kind: "单位", units: unit.name, unit: unit.name } as const;
    const place = receipts.findLast((receipt) => receipt.unit === unit.name)?.place;
    return [
      {
        ...common,
        name: "报送情况",
        value: state,
        rule: `收文登记：${registerText(each)}；截止日 ${monthAndDay(deadline)}`,
        numbers: [],
        ...(place && { place }),
      },
      {
        ...common,
        name: "牵头任务",
        value: String(ledTasks.length),
        rule: `任务清单：${tasksText(ledTasks)}`,
        numbers: [sourceNumber(rational(ledTasks.length), "")],
      },
      {
        ...common,
        name: "责任任务",
        value: String(sharedTasks.length),
        rule: `任务清单：${tasksText(sharedTasks)}`,
        numbers: [sourceNumber(rational(sharedTasks.length), "")],
      },
    ];
  });
