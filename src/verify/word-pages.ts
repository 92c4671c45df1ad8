import { patchDocument } from "docx";
import { estimatePageNumbersWith } from "docx/layout";

/** A font under a name that documents give it. */
export interface NamedFont {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How many pages a DOCX has, and each of its sections. */
export interface WordPages {
  readonly pages: number;
  readonly sections: readonly number[];
}

/**
 * Sets a finished DOCX by Word's rules, as the docx package knows them, and counts its pages: an opinion of another
 * program than the one that wrote it. Undefined where it cannot tell.
 */
export const wordPages = async (
  bytes: Uint8Array,
  fonts: readonly NamedFont[],
): Promise<WordPages | undefined> => {
  const estimate = estimatePageNumbersWith({
    fonts: fonts.map(({ name, bytes: data }) => ({ name, data })),
    // Squeezed marks and fonts that are not there are guessed at; a page is all that is asked for.
    guess: true,
  });
  let found: ReturnType<typeof estimate> | undefined;
  await patchDocument({
    outputType: "uint8array",
    data: bytes,
    patches: {},
    pageNumbers: (template) => (found = estimate(template)),
  });
  const sections = (found?.sectionPageCounts ?? []).flatMap((count) => count ?? []);
  return found?.pageCount === undefined ? undefined : { pages: found.pageCount, sections };
};
