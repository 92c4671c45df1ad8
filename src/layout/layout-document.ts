import type { OfficialDocument } from "../model/papers/document.ts";
import { draftMarkItems } from "./elements/draft-mark.ts";
import { setImprint } from "./elements/imprint.ts";
import type { SetImprint } from "./elements/imprint.ts";
import { setLetterImprint } from "./elements/letter-imprint.ts";
import { pageNumberItems } from "./elements/page-number.ts";
import type { Faces } from "./faces.ts";
import type { FlowedPage } from "./flowing/filling-page.ts";
import { portraitArea } from "./grid/page-area.ts";
import type { Page } from "./page.ts";
import { attachmentPages } from "./pages/attachment-pages.ts";
import { mainPages } from "./pages/main-pages.ts";
import type { ImprintPlace, SetDocument } from "./set-document.ts";
import { practice } from "./standard.ts";

/**
 * Where 版记 goes: on the last page when that is even, upright and has room; else on the next even page, behind a
 * blank one if need be (7.4; 7.5 gives the pair no numbers). A letter's goes on its last page, even or not (10.1).
 */
const imprintPlace = (
  pages: readonly FlowedPage[],
  { height, isLetter }: { readonly height: number; readonly isLetter: boolean },
): ImprintPlace => {
  const last = pages.at(-1);
  const isRightSide = isLetter || pages.length % 2 === 0;
  const top = portraitArea.bottom - height;
  const hasRoom = last?.area.orientation === "portrait" && last.bottom + practice.aboveImprint <= top;
  return isRightSide && hasRoom
    ? { onOwnPage: false, blankPages: 0, top }
    : { onOwnPage: true, blankPages: isRightSide && !isLetter ? 1 : 0, top };
};

const blankPage: FlowedPage = { area: portraitArea, items: [], bottom: portraitArea.top, pieces: [] };

/** The pages with 版记 on them, and behind a blank page where that must be. */
const withImprint = (
  content: readonly FlowedPage[],
  items: SetImprint["items"],
  { onOwnPage, blankPages }: ImprintPlace,
): readonly FlowedPage[] => {
  if (onOwnPage) {
    const blank = Array.from({ length: blankPages }, () => blankPage);
    return [...content, ...blank, { ...blankPage, items }];
  }
  return content.map((page, index) =>
    index === content.length - 1 ? { ...page, items: [...page.items, ...items] } : page,
  );
};

/** 版记 of either form; undefined when nothing is printed in it. */
const imprintOf = (
  { imprint, recipients }: Pick<OfficialDocument, "imprint" | "recipients">,
  faces: Faces,
): SetImprint | undefined => {
  const ground = { area: portraitArea, faces };
  return imprint && "printedBy" in imprint
    ? setImprint({ imprint, recipients }, ground)
    : setLetterImprint({ imprint, recipients }, ground);
};

/** The pages with the mark of a draft and with their numbers; a letter's first shows none, nor do the `unnumbered` last. */
const finishedPages = (
  pages: readonly FlowedPage[],
  { document, unnumbered, faces }: { document: OfficialDocument; unnumbered: number; faces: Faces },
): readonly Page[] =>
  pages.map((page, index) => {
    const { orientation } = page.area;
    const items = [...(document.draft ? draftMarkItems(orientation, faces) : []), ...page.items];
    const isFirstOfLetter = document.head.type === "letter" && index === 0;
    if (isFirstOfLetter || index >= pages.length - unnumbered) return { orientation, items };
    const number = index + 1;
    return { orientation, items: [...items, ...pageNumberItems({ number, orientation }, faces)], number };
  });

/**
 * Sets an official document by GB/T 9704-2012 line by line: pages of positioned text and rules in reading order, and
 * part by part what a flowing format cannot decide by itself.
 */
export const layoutDocument = (document: OfficialDocument, faces: Faces): SetDocument => {
  const main = mainPages(document, faces);
  const attachments = attachmentPages(document.attachments, faces);
  const content = [...main.pages, ...attachments.flatMap(({ pages }) => pages)];
  const { recipients, ...withoutRecipients } = document;
  const isMoved = recipients !== undefined && main.set.recipients?.inImprint === true;
  const imprint = imprintOf({ ...withoutRecipients, ...(isMoved && { recipients }) }, faces);
  const isLetter = document.head.type === "letter";
  const place = imprint && imprintPlace(content, { height: imprint.height, isLetter });
  const pages = imprint && place ? withImprint(content, imprint.items, place) : content;
  const unnumbered = place && place.blankPages > 0 ? place.blankPages + 1 : 0;
  return {
    document,
    pages: finishedPages(pages, { document, unnumbered, faces }),
    ...main.set,
    attachments: attachments.map(({ set }) => set),
    ...(place && { imprint: place }),
  };
};
