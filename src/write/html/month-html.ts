import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import { gradesOf, isLagging, reportingStates } from "../../model/grade.ts";
import type { FigureSource } from "../sources/figure-source.ts";
import type { Html } from "./html.ts";
import { markup, nothing } from "./html.ts";
import type { Sources } from "../sources/sources.ts";

/** How a figure of the page is linked to its source. */
type LinkTo = (source: FigureSource | undefined, text: string) => Html;

interface MonthShown {
  readonly assessment: MonthAssessment;
  readonly sources: Sources;
  readonly link: LinkTo;
}

const laggingRow = (
  { task, grade, laggingMonths, leadReports }: TaskAssessment,
  { sources, link }: MonthShown,
): Html => {
  const own = sources.ofTask.get(task.number) ?? [];
  const run = own.find(({ name }) => name === "连续滞后月数");
  return markup`<tr>
    <td class="c">${link(own[0], String(task.number))}</td>
    <td>${task.shortTitle ?? task.text}</td>
    <td>
      ${leadReports.map(({ unit }, index) => markup`${index > 0 ? "、" : ""}${link(sources.ofUnit.get(unit)?.[0], unit)}`)}
    </td>
    <td class="c">${grade ?? ""}</td>
    <td class="c">${link(run, `${laggingMonths}个月`)}</td>
  </tr> `;
};

const unitsIn = (shown: MonthShown, state: string): Html => {
  const own = shown.assessment.reporting.filter((each) => each.state === state);
  return markup`<p>
    ${state}：${own.map(({ unit }, index) => markup`${index > 0 ? "、" : ""}${shown.link(shown.sources.ofUnit.get(unit.name)?.[0], unit.name)}`)}
  </p> `;
};

/** 本期: the month at a glance. */
export const monthHtml = (shown: MonthShown): Html => {
  const { assessment, sources, link } = shown;
  const { month, statistics, tasks, deadline } = assessment;
  const countOf = (name: string): FigureSource | undefined =>
    sources.counts.find((each) => each.name === name && each.counted?.scope === "");
  const figure = (label: string, value: number): Html =>
    markup`<li>${label}<b>${link(countOf(label), String(value))}</b></li>`;
  const shownStates = reportingStates.filter(
    (state) => state !== "退回后按期重报" || statistics.reporting.states[state] > 0,
  );
  const missing = reportingStates.filter(
    (state) => state !== "按时报送" && statistics.reporting.states[state] > 0,
  );
  const lagging = tasks.filter(({ grade }) => isLagging(grade));
  return markup`<h3>任务（项）</h3>
    <ul class="numbers">
      ${figure("任务", statistics.tasks.total)}${figure("列入评价", statistics.tasks.assessed)}${gradesOf(month).map((grade) => figure(grade, statistics.tasks.counts[grade]))}${figure("无法评价", statistics.tasks.unreported)}
    </ul>
    <h3>报送（单位，截止日 ${chineseDate(deadline)}）</h3>
    <ul class="numbers">
      ${figure("应报送", statistics.reporting.total)}${shownStates.map((state) => figure(state, statistics.reporting.states[state]))}
    </ul>
    ${missing.map((state) => unitsIn(shown, state))}${
      lagging.length === 0
        ? nothing
        : markup`<h3>滞后的任务</h3>
            <div class="scroll" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th scope="col">序号</th>
                    <th scope="col">任务</th>
                    <th scope="col">牵头单位</th>
                    <th scope="col">评价</th>
                    <th scope="col">连续滞后</th>
                  </tr>
                </thead>
                <tbody>
                  ${lagging.map((each) => laggingRow(each, shown))}
                </tbody>
              </table>
            </div> `
    }`;
};
