import type { Imprint } from "../../model/papers/document.ts";
import { copiedToLine, printedOnText, recipientsImprintLine } from "../../model/text/printed-text.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineBelow } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { PageItem, RuleItem } from "../page.ts";
import type { Part } from "../part.ts";
import { setParagraph } from "../text/set-paragraph.ts";
import { imprint as rules, millimetresToPoints, pointsToMillimetres, practice } from "../standard.ts";
import { lineItems, placedText, shortText, widthInMillimetres } from "../text/text-items.ts";

const em = pointsToMillimetres(rules.size);
const pitch = practice.imprintPitch;

/** One item of 版记: its lines drawn from `top` (mm) on. */
interface ImprintItem {
  readonly height: number;
  readonly ruleAbove: boolean;
  readonly draw: (top: number) => readonly PageItem[];
}

/** What 版记 is made of. */
export interface ImprintContent<Form> {
  readonly imprint: Form;
  /** 主送, when page 1 has no room for it. */
  readonly recipients: string | undefined;
}

/** 版记 set for the foot of a page (7.4). */
export interface SetImprint {
  readonly height: number;
  readonly items: readonly PageItem[];
}

const baselineOf = (top: number, line: number): number =>
  baselineBelow(top + line * pitch + (pitch - em) / 2, rules.size);

/** 抄送, or 主送 that has no room on page 1: one character in on both sides, wrapped under the first name (7.4.2). */
export const addressees = (
  { text, ruleAbove }: { readonly text: string; readonly ruleAbove: boolean },
  { area, faces }: Ground,
): ImprintItem => {
  const indent = rules.indent * rules.size;
  const lines = setParagraph(
    {
      spans: [{ text, face: rules.face }],
      size: rules.size,
      tracking: 0,
      width: millimetresToPoints(area.width) - indent,
      firstIndent: indent,
      hangingIndent: indent + (text.indexOf("：") + 1) * rules.size,
    },
    faces,
  );
  const part: Part = { type: "paragraph" };
  return {
    height: lines.length * pitch,
    ruleAbove,
    draw: (top) =>
      lines.flatMap((line, index) =>
        lineItems(line, { left: area.left, baseline: baselineOf(top, index), size: rules.size, part }),
      ),
  };
};

/** 印发机关 at the left and 印发日期 at the right, one character in (7.4.3); on two lines when one is too short. */
const printed = (imprint: Imprint, { area, faces }: Ground): ImprintItem => {
  const by = shortText({ text: imprint.printedBy, face: rules.face, size: rules.size });
  const on = shortText({ text: printedOnText(imprint), face: rules.face, size: rules.size });
  const indent = rules.indent * em;
  const room = area.width - 2 * indent - em;
  const dateLine = widthInMillimetres(by, faces) + widthInMillimetres(on, faces) > room ? 1 : 0;
  return {
    height: (dateLine + 1) * pitch,
    ruleAbove: true,
    draw: (top) => [
      ...placedText(by, {
        x: area.left + indent,
        anchor: "left",
        baseline: baselineOf(top, 0),
        faces,
        part: { type: "paragraph" },
      }),
      ...placedText(on, {
        x: area.right - indent,
        anchor: "right",
        baseline: baselineOf(top, dateLine),
        faces,
        part: { type: "paragraph" },
      }),
    ],
  };
};

const ruleAt = (y: number, thickness: number, area: PageArea): RuleItem => ({
  type: "rule",
  x1: area.left,
  y1: y,
  x2: area.right,
  y2: y,
  thickness,
  colour: "black",
});

/**
 * Sets 版记 with its last rule on the lower edge of the type area. 主送 stands above 抄送 with no rule between (7.4.2).
 */
export const setImprint = ({ imprint, recipients }: ImprintContent<Imprint>, ground: Ground): SetImprint => {
  const { area } = ground;
  const copies = copiedToLine(imprint);
  const items: readonly ImprintItem[] = [
    ...(recipients === undefined
      ? []
      : [addressees({ text: recipientsImprintLine(recipients), ruleAbove: true }, ground)]),
    ...(copies === undefined
      ? []
      : [addressees({ text: copies, ruleAbove: recipients === undefined }, ground)]),
    printed(imprint, ground),
  ];
  const heightOf = (item: ImprintItem): number => item.height + 2 * practice.imprintPadding;
  const height = items.reduce((sum, item) => sum + heightOf(item), 0);
  const lastRule = area.bottom - rules.outerRule / 2;
  let top = lastRule - height;
  const drawn: PageItem[] = [];
  for (const [index, item] of items.entries()) {
    if (item.ruleAbove) drawn.push(ruleAt(top, index === 0 ? rules.outerRule : rules.innerRule, area));
    drawn.push(...item.draw(top + practice.imprintPadding));
    top += heightOf(item);
  }
  return { height: height + rules.outerRule, items: [...drawn, ruleAt(lastRule, rules.outerRule, area)] };
};
