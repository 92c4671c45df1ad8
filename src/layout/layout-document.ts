import type { OfficialDocument } from "../model/document.ts";
import { attachmentPages } from "./attachment-pages.ts";
import type { Faces } from "./faces.ts";
import type { FlowedPage } from "./flow.ts";
import { setImprint } from "./imprint.ts";
import type { SetImprint } from "./imprint.ts";
import type { LaidOutDocument, Page } from "./laid-out.ts";
import { mainPages } from "./main-pages.ts";
import { portraitArea } from "./page-area.ts";
import { pageNumberItems } from "./page-number.ts";
import { practice } from "./standard.ts";

interface ImprintPlace {
  readonly onOwnPage: boolean;
  readonly blankPages: number;
}

/**
 * Where 版记 goes: on the last page when that is even, upright and has room; else on the next even page, behind a
 * blank one if need be (7.4; 7.5 gives the pair no numbers).
 */
const imprintPlace = (pages: readonly FlowedPage[], imprint: SetImprint): ImprintPlace => {
  const last = pages.at(-1);
  const isEven = pages.length % 2 === 0;
  const hasRoom =
    last?.area.orientation === "portrait" &&
    last.bottom + practice.aboveImprint + imprint.height <= portraitArea.bottom;
  return isEven && hasRoom
    ? { onOwnPage: false, blankPages: 0 }
    : { onOwnPage: true, blankPages: isEven ? 1 : 0 };
};

const numbered = (page: FlowedPage, number: number, faces: Faces): Page => ({
  orientation: page.area.orientation,
  items: [...page.items, ...pageNumberItems(number, page.area.orientation, faces)],
  number,
});

const unnumbered = (items: Page["items"]): Page => ({ orientation: "portrait", items });

/**
 * Sets an official document by GB/T 9704-2012 line by line: pages of positioned text and rules in reading order, and
 * what a flowing format cannot decide by itself.
 */
export const layoutDocument = (document: OfficialDocument, faces: Faces): LaidOutDocument => {
  const main = mainPages(document, faces);
  const attachments = document.attachments.map((_, index) =>
    attachmentPages(document.attachments, index, faces),
  );
  const content = [...main.pages, ...attachments.flatMap(({ pages }) => pages)];
  const imprint =
    document.imprint &&
    setImprint(
      document.imprint,
      main.recipientsInImprint ? document.recipients : undefined,
      portraitArea,
      faces,
    );
  const place = imprint ? imprintPlace(content, imprint) : { onOwnPage: false, blankPages: 0 };
  const ownPage: FlowedPage = {
    area: portraitArea,
    items: imprint?.items ?? [],
    bottom: portraitArea.bottom,
  };
  const withImprint =
    imprint && !place.onOwnPage
      ? content.map((page, index) =>
          index === content.length - 1 ? { ...page, items: [...page.items, ...imprint.items] } : page,
        )
      : content;
  const bare = place.onOwnPage && place.blankPages > 0;
  const pages = [...withImprint, ...(place.onOwnPage && !bare ? [ownPage] : [])].map((page, index) =>
    numbered(page, index + 1, faces),
  );
  return {
    pages: bare
      ? [
          ...pages,
          ...Array.from({ length: place.blankPages }, () => unnumbered([])),
          unnumbered(ownPage.items),
        ]
      : pages,
    decisions: {
      titleLines: main.titleLines,
      attachmentTitleLines: attachments.map(({ titleLines }) => titleLines),
      signatureGap: main.signatureGap,
      recipientsInImprint: main.recipientsInImprint,
      blankPagesBeforeImprint: place.blankPages,
      imprintOnOwnPage: place.onOwnPage,
    },
  };
};
