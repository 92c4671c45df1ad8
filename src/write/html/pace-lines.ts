import type { Rational } from "../../model/rational.ts";
import {
  compare,
  divide,
  multiply,
  one,
  rational,
  subtract,
  toDecimal,
  toFixed,
} from "../../model/rational.ts";
import type { IndicatorCourse, IndicatorPoint } from "../reports/indicator-course.ts";
import { shareText, targetInMarks } from "../reports/task-history.ts";
import type { Html } from "./html.ts";
import { markup, nothing } from "./html.ts";

/** The picture, in its own units: a month every 24, and the room around the lines. */
const picture = { width: 320, height: 120, left: 40, right: 304, top: 12, bottom: 100 } as const;

/** A share at the end of a month. */
interface Mark {
  readonly month: number;
  readonly share: Rational;
}

const shares = (points: readonly IndicatorPoint[], of: "completion" | "pace"): readonly Mark[] =>
  points.flatMap(({ month, [of]: share }) => (share ? [{ month, share }] : []));

const across = (month: number): string => String(picture.left + 24 * (month - 1));

/** How high a share stands, `most` at the top and nothing at the bottom; rounded once, from exact numbers. */
const height = (share: Rational, most: Rational): string =>
  toFixed(
    subtract(rational(picture.bottom), multiply(divide(share, most), rational(picture.bottom - picture.top))),
    1,
  );

/** Marks of months that follow each other: a month without a number parts a line. */
const stretches = (marks: readonly Mark[]): readonly (readonly Mark[])[] => {
  const found: Mark[][] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    if (last && last.at(-1)?.month === mark.month - 1) last.push(mark);
    else found.push([mark]);
  }
  return found;
};

const lineHtml = (marks: readonly Mark[], kind: "done" | "pace", most: Rational): Html =>
  markup`${stretches(marks).map(
    (stretch) =>
      markup`<polyline class="${kind}" points="${stretch.map(({ month, share }) => `${across(month)},${height(share, most)}`).join(" ")}" />`,
  )}`;

/** Pace as a broken line with a bar at each month, completion as a line with dots: told apart without colour. */
const pictureHtml = (points: readonly IndicatorPoint[], name: string): Html => {
  const [done, pace] = [shares(points, "completion"), shares(points, "pace")];
  if (done.length + pace.length === 0) return nothing;
  const most = [...done, ...pace].reduce((top, { share }) => (compare(share, top) > 0 ? share : top), one);
  const level = (share: Rational, label: string): Html =>
    markup`<line class="level" x1="${picture.left}" x2="${picture.right}" y1="${height(share, most)}" y2="${height(share, most)}" /><text x="${picture.left - 6}" y="${height(share, most)}" dy="4" text-anchor="end">${label}</text>`;
  return markup`<svg viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label="${name}的完成率（实线）和应达进度（虚线），各月的数在下表">${level(rational(0), "0")}${level(one, "100%")}${points.map(({ month }) => markup`<text x="${across(month)}" y="${picture.height - 6}" text-anchor="middle">${month}月</text>`)}${lineHtml(pace, "pace", most)}${pace.map(({ month, share }) => markup`<path class="pace" d="M${across(month)},${height(share, most)}m-5,0h10" />`)}${lineHtml(done, "done", most)}${done.map(({ month, share }) => markup`<circle class="done" cx="${across(month)}" cy="${height(share, most)}" r="3.5" />`)}</svg>`;
};

const rowHtml = (
  head: string,
  points: readonly IndicatorPoint[],
  text: (point: IndicatorPoint) => string | null,
): Html =>
  markup`<tr><th scope="row">${head}</th>${points.map((point) => markup`<td>${text(point) ?? "—"}</td>`)}</tr>`;

/** One indicator's completion against its pace, month by month: a picture, and below it the numbers as they were printed. */
export const paceLineHtml = ({ indicator, points }: IndicatorCourse): Html =>
  markup`<h4>${indicator.name}　<span class="small">目标${targetInMarks(indicator)}</span></h4>
    ${pictureHtml(points, indicator.name)}
    <div class="scroll" tabindex="0" role="region" aria-label="${indicator.name}各月的数">
      <table>
        <thead>
          <tr>
            <th scope="col">${indicator.unit}</th>
            ${points.map(({ month }) => markup`<th scope="col">${month}月</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rowHtml("累计", points, ({ value }) => (value ? toDecimal(value) : null))}${rowHtml("完成率", points, ({ completion }) => shareText(completion))}${rowHtml("应达", points, ({ pace }) => shareText(pace))}
        </tbody>
      </table>
    </div>`;
