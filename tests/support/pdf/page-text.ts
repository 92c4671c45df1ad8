/** What a page of ours says between two of its marks, as a reader sees it: without tags, white space left out. */
export const pageText = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/u, "")
    .replace(/<[^>]*>/gu, "")
    .replace(
      /&(amp|lt|gt|quot|#39);/gu,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "",
    )
    .replaceAll(/\s/gu, "");

/** The part of a page that holds the 通报. */
export const paperOf = (page: string): string => /<article[\s\S]*<\/article>/u.exec(page)?.[0] ?? "";

/** A printed figure of a page, and the row of 数据来源 that it is linked to. */
export interface LinkOnPage {
  readonly printed: string;
  readonly behind: string;
  readonly row: string;
}

/** The links of a page from what is printed to its source. Throws where one leads nowhere. */
export const linksOnPage = (page: string): readonly LinkOnPage[] => {
  const rows = new Map(
    [...page.matchAll(/<tr id="(s\d+)">([\s\S]*?)<\/tr>/gu)].map(([, id = "", row = ""]) => [id, row]),
  );
  return [...page.matchAll(/<a id="p\d+-\d+" href="#(s\d+)"[^>]*>([^<]*)<\/a>([^<]*)/gu)].map(
    ([, id = "", printed = "", behind = ""]) => {
      const row = rows.get(id);
      if (row === undefined) throw new Error(`${printed} is linked to ${id}, which is not there`);
      return { printed, behind, row: pageText(row.replaceAll("</td>", "｜</td>")) };
    },
  );
};
