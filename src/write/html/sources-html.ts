import type { TaskAssessment } from "../../model/assessment.ts";
import type { Place } from "../../model/place.ts";
import type { FigureSource } from "../sources/figure-source.ts";
import type { Html } from "./html.ts";
import { markup, nothing } from "./html.ts";
import { ruleHtml } from "./rule-html.ts";
import type { Sources } from "../sources/sources.ts";

/** How sources are shown: by their numbers on the page, with where they are printed, and in full or for the public. */
export interface SourcesShown {
  readonly tasks: readonly TaskAssessment[];
  readonly sources: Sources;
  readonly isPublic: boolean;
  readonly numberOf: (source: FigureSource) => number | undefined;
  readonly printedAt: (source: FigureSource) => readonly string[];
  /** Where a cell is shown as it was sent; absent where the page leads to no files. */
  readonly addressOf?: (place: Place) => string;
}

/** data/2013-06/报送/市科技局.csv 第4行 A4 */
const placeHtml = (place: Place, { addressOf }: SourcesShown): Html => {
  const text = [place.file, place.sheet, place.at && `第${place.at.line}行`, place.cell]
    .filter((part) => part)
    .join(" ");
  return addressOf ? markup`<a href="${addressOf(place)}">${text}</a>` : markup`${text}`;
};

const rowHtml = (source: FigureSource, shown: SourcesShown): Html => {
  const { numberOf, printedAt, isPublic } = shown;
  const number = numberOf(source);
  if (number === undefined) return nothing;
  const places = printedAt(source);
  const read = isPublic
    ? nothing
    : markup`<td>${source.place ? placeHtml(source.place, shown) : ""}</td>
        <td class="wide">${source.words ?? ""}</td>`;
  return markup`<tr id="s${number}">
    <td>${source.name}</td>
    <td class="c">${source.value}</td>
    <td>${source.units}</td>
    <td>${ruleHtml(source, shown)}</td>
    ${read}
    <td>${places.map((place, index) => markup`<a href="#${place}">${index + 1}</a> `)}</td>
  </tr> `;
};

const tableHtml = (own: readonly FigureSource[], shown: SourcesShown): Html =>
  markup`<div class="scroll" tabindex="0">
    <table class="source">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">数或评价</th>
          <th scope="col">单位</th>
          <th scope="col">怎样得来</th>
          ${
            shown.isPublic
              ? nothing
              : markup`<th scope="col">文件和单元格</th>
                  <th scope="col">原话</th>`
          }
          <th scope="col">印在</th>
        </tr>
      </thead>
      <tbody>
        ${own.map((source) => rowHtml(source, shown))}
      </tbody>
    </table>
  </div> `;

/** 数据来源: every figure with how it was worked out and the cell it was read from; back from each to where it is printed. */
export const sourcesHtml = (shown: SourcesShown): Html => {
  const { sources, tasks } = shown;
  const units = [...sources.ofUnit.values()].flat();
  const leaders = [...sources.ofLeader.values()].flat();
  return markup`<p class="small">“印在”的各个数字依次指向本页印出这个数的地方。</p>
    <h3>统计</h3>
    ${tableHtml(sources.counts, shown)}${
      sources.others.length === 0
        ? nothing
        : markup`<h3>督办和目录调整</h3>
            ${tableHtml(sources.others, shown)}`
    }
    <h3>各项任务</h3>
    ${tasks.map(
      ({ task }) =>
        markup`<h4>第${task.number}项　${task.shortTitle ?? task.text}</h4>
          ${tableHtml(sources.ofTask.get(task.number) ?? [], shown)}`,
    )}
    <h3>各单位</h3>
    ${tableHtml(units, shown)}${
      leaders.length === 0 || shown.isPublic
        ? nothing
        : markup`<h3>各位领导</h3>
            ${tableHtml(leaders, shown)}`
    }`;
};
