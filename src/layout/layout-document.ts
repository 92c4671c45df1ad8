import type { OfficialDocument } from "../model/document.ts";
import { attachmentPages } from "./pages/attachment-pages.ts";
import { draftMarkItems } from "./elements/draft-mark.ts";
import type { Faces } from "./faces.ts";
import type { FlowedPage } from "./flowing/flow.ts";
import { setImprint } from "./elements/imprint.ts";
import type { SetImprint } from "./elements/imprint.ts";
import { setLetterImprint } from "./elements/letter-imprint.ts";
import type { LaidOutDocument, Page } from "./laid-out.ts";
import { mainPages } from "./pages/main-pages.ts";
import { portraitArea } from "./grid/page-area.ts";
import { pageNumberItems } from "./elements/page-number.ts";
import { practice } from "./standard.ts";

interface ImprintPlace {
  readonly onOwnPage: boolean;
  readonly blankPages: number;
}

/**
 * Where 版记 goes: on the last page when that is even, upright and has room; else on the next even page, behind a
 * blank one if need be (7.4; 7.5 gives the pair no numbers). A letter's goes on its last page, even or not (10.1).
 */
const imprintPlace = (pages: readonly FlowedPage[], imprint: SetImprint, isLetter: boolean): ImprintPlace => {
  const last = pages.at(-1);
  const isRightSide = isLetter || pages.length % 2 === 0;
  const hasRoom =
    last?.area.orientation === "portrait" &&
    last.bottom + practice.aboveImprint + imprint.height <= portraitArea.bottom;
  return isRightSide && hasRoom
    ? { onOwnPage: false, blankPages: 0 }
    : { onOwnPage: true, blankPages: isRightSide && !isLetter ? 1 : 0 };
};

/** A page with the mark of a draft and with its number, or without one when it shows none. */
const finished = (page: FlowedPage, draft: boolean, number: number | undefined, faces: Faces): Page => {
  const { orientation } = page.area;
  const items = [...(draft ? draftMarkItems(orientation, faces) : []), ...page.items];
  if (number === undefined) return { orientation, items };
  return { orientation, items: [...items, ...pageNumberItems(number, orientation, faces)], number };
};

const blankPage: FlowedPage = { area: portraitArea, items: [], bottom: portraitArea.top, pieces: [] };

/** The pages with 版记 on them, and behind a blank page where that must be. */
const withImprint = (
  content: readonly FlowedPage[],
  imprint: SetImprint,
  { onOwnPage, blankPages }: ImprintPlace,
): readonly FlowedPage[] => {
  if (onOwnPage) {
    const blank = Array.from({ length: blankPages }, () => blankPage);
    return [...content, ...blank, { ...blankPage, items: imprint.items }];
  }
  return content.map((page, index) =>
    index === content.length - 1 ? { ...page, items: [...page.items, ...imprint.items] } : page,
  );
};

/**
 * Sets an official document by GB/T 9704-2012 line by line: pages of positioned text and rules in reading order, and
 * what a flowing format cannot decide by itself.
 */
export const layoutDocument = (document: OfficialDocument, faces: Faces): LaidOutDocument => {
  const main = mainPages(document, faces);
  const { letter } = main;
  const attachments = document.attachments.map((_, index) =>
    attachmentPages(document.attachments, index, faces),
  );
  const content = [...main.pages, ...attachments.flatMap(({ pages }) => pages)];
  const recipients = main.recipientsInImprint ? document.recipients : undefined;
  const imprint =
    document.imprint && "printedBy" in document.imprint
      ? setImprint(document.imprint, recipients, portraitArea, faces)
      : setLetterImprint(document.imprint, recipients, portraitArea, faces);
  const place = imprint
    ? imprintPlace(content, imprint, letter !== undefined)
    : { onOwnPage: false, blankPages: 0 };
  const pages = imprint ? withImprint(content, imprint, place) : content;
  const numbered = pages.length - (place.blankPages > 0 ? place.blankPages + 1 : 0);
  const numberOf = (index: number): number | undefined =>
    index >= numbered || (letter && index === 0) ? undefined : index + 1;
  return {
    pages: pages.map((page, index) => finished(page, document.draft, numberOf(index), faces)),
    decisions: {
      titleLines: main.titleLines,
      attachmentTitleLines: attachments.map(({ titleLines }) => titleLines),
      spaced: { ...main.spaced, attachments: attachments.map(({ body }) => body) },
      signatureGap: main.signatureGap,
      joinedBlocks: main.joinedBlocks,
      ...(main.closer && { closer: main.closer }),
      recipientsInImprint: main.recipientsInImprint,
      tables: main.tables,
      attachmentTables: attachments.map(({ tables }) => tables),
      blankPagesBeforeImprint: place.blankPages,
      imprintOnOwnPage: place.onOwnPage,
      ...(letter && {
        letter: { ...letter, ...(imprint && { imprintTop: portraitArea.bottom - imprint.height }) },
      }),
    },
  };
};
