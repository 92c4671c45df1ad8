import { layoutDocument } from "../../../src/layout/layout-document.ts";
import type { Page, PageItem, RuleItem, TextItem } from "../../../src/layout/page.ts";
import type { ImprintPlace, SetDocument } from "../../../src/layout/set-document.ts";
import { pointsToMillimetres } from "../../../src/layout/standard.ts";
import type { Block, OfficialDocument } from "../../../src/model/papers/document.ts";
import { faces } from "../faces.ts";
import { sampleDocument } from "../years/sample-document.ts";

/** Ways to look at what layout made, for tests. */

export const isText = (item: PageItem): item is TextItem => item.type === "text";
export const isRule = (item: PageItem): item is RuleItem => item.type === "rule";
export const textsOf = (page: Page | undefined): readonly TextItem[] => page?.items.filter(isText) ?? [];
export const rulesOf = (page: Page | undefined): readonly RuleItem[] => page?.items.filter(isRule) ?? [];
export const wordsOf = (page: Page | undefined): string =>
  textsOf(page)
    .map((item) => item.text)
    .join("");

/** The first piece of text that contains `text`; throws when there is none. */
export const findText = (page: Page | undefined, text: string): TextItem => {
  const found = textsOf(page).find((item) => item.text.includes(text));
  if (!found) throw new Error(`“${text}” is not on the page: ${wordsOf(page)}`);
  return found;
};

/** The first page with this text; throws when there is none. */
export const pageWith = (laidOut: SetDocument, text: string): Page => {
  const found = laidOut.pages.find((page) => wordsOf(page).includes(text));
  if (!found) throw new Error(`“${text}” is on no page`);
  return found;
};

/** From the left edge of the first character to the right edge of the last, in mm. */
export const lengthOf = (item: TextItem): number =>
  ((item.scale ?? 100) / 100) *
  pointsToMillimetres(
    Array.from(item.text).reduce(
      (sum, character) => sum + faces[item.face].advance(character) * item.size + item.tracking,
      -item.tracking,
    ),
  );

export const sentence = "各项工作进展顺利。";
export const paragraphs = (count: number): readonly Block[] =>
  Array.from({ length: count }, () => ({ type: "paragraph", text: sentence }));

/** A 通报 of so many paragraphs of one line, without attachments. */
export const documentOf = (count: number, more: Partial<OfficialDocument> = {}): OfficialDocument => {
  const { note: _note, ...sample } = sampleDocument();
  return { ...sample, attachments: [], body: paragraphs(count), ...more };
};

/** Documents whose text grows line by line, so that its end falls on every line of a page. */
export const growingDocuments: readonly OfficialDocument[] = Array.from({ length: 24 }, (_, index) =>
  documentOf(20 + index),
);

const setBefore = new WeakMap<OfficialDocument, SetDocument>();

/** Sets a document; the very same object only once, because many tests look at the same ones. */
export const layout = (document: OfficialDocument): SetDocument => {
  const set = setBefore.get(document) ?? layoutDocument(document, faces);
  setBefore.set(document, set);
  return set;
};

/** A document with as many more paragraphs as bring its 版记 to such a place; throws when forty do not. */
export const grownUntil = (document: OfficialDocument, place: Partial<ImprintPlace>): SetDocument => {
  const isThere = ({ imprint }: SetDocument): boolean =>
    Object.entries(place).every(([key, value]) => imprint?.[key as keyof ImprintPlace] === value);
  for (let count = 0; count < 40; count++) {
    const set = layout({ ...document, body: [...document.body, ...paragraphs(count)] });
    if (isThere(set)) return set;
  }
  throw new Error(`版记 comes to no such place: ${JSON.stringify(place)}`);
};
