import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Bar, BarSegment, Tone } from "../../model/papers/document.ts";
import type { Rational } from "../../model/rational.ts";
import { add, compare, exactText, one, parseExact, zero } from "../../model/rational.ts";
import { childOf, choiceOf } from "../markup/child-elements.ts";
import type { MarkupElement } from "../markup/markup.ts";

/** What templates call the tones. */
const tones = { 浅: "light", 中: "middle", 深: "dark", 黑: "black" } as const satisfies Readonly<
  Record<string, Tone>
>;
export type ToneName = keyof typeof tones;
const toneNames: Readonly<Record<string, Tone>> = tones;

/** A share of the whole room: 1/3, 0.25, 1; undefined for anything else, and for what is more. */
const shareIn = (text: string): Rational | undefined => {
  const share = parseExact(text);
  return share && compare(share, zero) >= 0 && compare(share, one) <= 0 ? share : undefined;
};

/** 浅1/4 */
const segmentIn = (text: string): (Omit<BarSegment, "share"> & { readonly share: Rational }) | undefined => {
  const tone = toneNames[text.slice(0, 1)];
  const share = shareIn(text.slice(1));
  return tone && share && { share, tone };
};

/** 浅1/4 中1/2: the parts of a bar; undefined where one is none, or where together they are longer than the room. */
const segmentsIn = (text: string): readonly BarSegment[] | undefined => {
  const segments = text
    .split(/\s+/u)
    .filter((each) => each !== "")
    .map(segmentIn);
  if (!segments.every((each) => each !== undefined)) return undefined;
  const whole = segments.reduce((sum, { share }) => add(sum, share), zero);
  return compare(whole, one) <= 0
    ? segments.map(({ share, tone }) => ({ share: exactText(share), tone }))
    : undefined;
};

/** The bar of a cell, where it has one; what cannot be drawn, or is not told in words, is reported (TPL-008). */
export const barIn = (cell: MarkupElement, report: Report): Bar | undefined => {
  const element = childOf(cell, "条");
  if (!element) return undefined;
  const { 段: parts = "", 线: mark = "", 说明: alternative = "" } = element.attributes;
  const reportWrong = (attribute: string, allowed: string): void =>
    report({ code: "TPL-008", place: element.place, details: { element: "条", attribute, allowed } });
  const segments = segmentsIn(parts);
  if (!segments) reportWrong("段", "“浅1/4 中1/2”这样的各段，深浅为浅、中、深、黑，各段之和不大于 1");
  const place = mark === "" ? undefined : shareIn(mark);
  if (mark !== "" && !place) reportWrong("线", "0 至 1 的数，如 1/2");
  if (alternative === "") reportWrong("说明", "这一条所示的数");
  return { segments: segments ?? [], ...(place && { mark: exactText(place) }), alternative };
};

/** 图例: the tone of a column, where it says one; another word is reported (TPL-008). */
export const keyOf = (column: MarkupElement, report: Report): Tone | undefined =>
  choiceOf<Tone | undefined>(column, { attribute: "图例", meanings: toneNames, usual: undefined }, report);
