import { taskHolders } from "../../../model/changes/task-holders.ts";
import type { RankedUnit } from "../../../draft/view/units/unit-ranking.ts";
import { rankedUnits } from "../../../draft/view/units/unit-ranking.ts";
import { ledBy, ledCounts, recordOf } from "../../../draft/view/units/unit-standing.ts";
import { monthsAlike } from "../../../draft/wording/reporting-words.ts";
import type { MonthAssessment, UnitReporting } from "../../../model/assessment.ts";
import type { Agency } from "../../../model/catalogue.ts";
import { gradesOf } from "../../../model/grade.ts";
import { percentage, rational } from "../../../model/rational.ts";
import { counted, numbersText } from "../../../write/sources/count.ts";
import type { FigureSource } from "../../../write/sources/figure-source.ts";
import { sourceNumber } from "../../../write/sources/figure-source.ts";

/** A number of a unit's own, known in print by its unit and the head of its column. */
const ofUnit = (unit: string, name: string, count: number, rule: string): FigureSource => ({
  kind: "单位",
  name,
  value: String(count),
  rule,
  units: unit,
  unit,
  numbers: [sourceNumber(rational(count), "")],
});

/** A share of counts of a unit's own, as it is printed; none of nothing. */
const shareOfUnit = (unit: string, name: string, [part, whole]: readonly [number, number]) =>
  whole === 0
    ? []
    : [
        {
          ...ofUnit(unit, name, part, `${part} ÷ ${whole}`),
          value: `${percentage(rational(part, whole))}%`,
          numbers: [sourceNumber(rational(100 * part, whole), "", true)],
        },
      ];

/** 报送记录: in how many months of the year a unit reported how. */
const recordSources = (assessment: MonthAssessment, unit: string): readonly FigureSource[] => {
  const record = recordOf(assessment, unit);
  const rule = "本年到本月各期的报送情况";
  return [
    ofUnit(unit, "应报送", record.months, rule),
    ofUnit(unit, "按时报送", record.inTime, `${rule}，含退回后按期重报`),
    ofUnit(unit, "逾期报送", record.late, rule),
    ofUnit(unit, "退回未重报", record.returned, rule),
    ofUnit(unit, "未报送", record.missing, rule),
    ofUnit(unit, "漏报", record.omitting, `${rule}，报送了而漏报部分任务的`),
  ];
};

/** How the tasks that a unit leads stand, of equal leads its own part. */
const gradeSources = (assessment: MonthAssessment, reporting: UnitReporting): readonly FigureSource[] => {
  const unit = reporting.unit.name;
  const { counts, unreported } = ledCounts(assessment, reporting);
  const led = ledBy(assessment, reporting);
  return [
    ...gradesOf(assessment.month).map((grade) =>
      ofUnit(unit, grade, counts[grade], numbersText(led.filter((each) => each.grade === grade))),
    ),
    ofUnit(unit, "无法评价", unreported, numbersText(led.filter(({ grade }) => grade === undefined))),
  ];
};

/** 已连续2个月未报送: by the name of the unit in a text, and by its row in a table. */
const runSources = (assessment: MonthAssessment, reporting: UnitReporting): readonly FigureSource[] => {
  const unit = reporting.unit.name;
  const months = monthsAlike(assessment, reporting);
  const rule = `到本月连续${reporting.state}的期数`;
  return months < 2
    ? []
    : [
        ofUnit(unit, "连续", months, rule),
        {
          ...counted({
            kind: "报送",
            suffix: "个月",
            scope: "",
            name: `${unit} 连续${reporting.state}`,
            count: months,
            rule,
            before: [`${unit}（已连续`, `${unit}已连续`],
          }),
          units: unit,
        },
      ];
};

const rankSources = ({ unit, judged, kept, months, inTime, rank, isTied }: RankedUnit) => [
  ofUnit(unit, "排名 列入评价的牵头任务", judged, "牵头的任务，暂不评价和须由有关方面研究解决的不计"),
  ofUnit(unit, "排名 达到的牵头任务", kept, "其中达到序时进度或者已完成的"),
  ...shareOfUnit(unit, "排名 占比", [kept, judged]),
  ...shareOfUnit(unit, "排名 按时率", [inTime, months]),
  ...(rank === undefined
    ? []
    : [
        {
          ...ofUnit(unit, "名次", rank, "先比占比，再比按时率，都相同的并列"),
          value: `${isTied ? "并列" : ""}第${rank}`,
        },
      ]),
];

/** What the tables of units say of each: its tasks by grade, its record of reporting, its rank; those that are no more too. */
export const unitFigureSources = (
  assessment: MonthAssessment,
  agency: Pick<Agency, "rankedLists">,
): readonly FigureSource[] => [
  ...taskHolders(assessment).flatMap((each) => [
    ...gradeSources(assessment, each),
    ...recordSources(assessment, each.unit.name),
    ...runSources(assessment, each),
  ]),
  ...(assessment.departed ?? []).flatMap(({ unit }) => recordSources(assessment, unit.name)),
  ...rankedUnits(assessment, agency).flatMap(rankSources),
];
