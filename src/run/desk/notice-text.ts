import type { Place } from "../../model/place.ts";
import { sectionStyle } from "../../write/html/section-style.ts";
import { everySource, sourcedNotice } from "../../write/html/sourced-notice.ts";
import { sourcesHtml } from "../../write/html/sources-html.ts";
import { documentsOf } from "../papers/papers.ts";
import { toldSources } from "../papers/told/told-sources.ts";
import type { CheckedView } from "./view-month.ts";

/** The style that papers and sections of a page need; addresses of a page are not in it. */
export const shownStyle = sectionStyle;

/** A figure, an evaluation or a text of the 通报 that was read from a file. */
export interface ReadFigure {
  readonly name: string;
  readonly value: string;
  readonly rule: string;
  readonly place: Place;
  /** The places of the text of the 通报 where it is printed. */
  readonly printedAt: readonly string[];
}

/** The 通报 as a text of which every figure and name leads to its source; both pieces are finished HTML. */
export interface NoticeText {
  readonly paper: string;
  readonly sources: string;
  readonly read: readonly ReadFigure[];
}

/**
 * Writes the 通报 of a month as its files are now with the sources of its figures; `addressOf` says where a cell is shown.
 * Undefined where no 通报 can be drawn.
 */
export const noticeText = (
  { documents, assessment, submissions, supervised, catalogue }: CheckedView,
  addressOf: (place: Place) => string,
): NoticeText | undefined => {
  const [notice] = documentsOf(documents, "通报");
  if (!notice) return undefined;
  const { receipts } = submissions;
  const { paper, sources, shown } = sourcedNotice({
    notice: notice.document,
    assessment,
    receipts,
    supervised,
    told: toldSources(assessment, catalogue.agency),
    isPublic: false,
  });
  return {
    paper: paper.html,
    sources: sourcesHtml({ ...shown, addressOf }).html,
    read: everySource(sources).flatMap((source) => {
      const { name, value, rule, place } = source;
      return place ? [{ name, value, rule, place, printedAt: shown.printedAt(source) }] : [];
    }),
  };
};
