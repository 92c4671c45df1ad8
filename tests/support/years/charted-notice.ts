import { noticeNames } from "../../../src/draft/view/notice-names.ts";
import { noticeView } from "../../../src/draft/view/notice.ts";
import { catalogueOf } from "../../../src/model/changes/catalogue-of.ts";
import type { OfficialDocument } from "../../../src/model/papers/document.ts";
import { loadCatalogue } from "../../../src/run/load/load-catalogue.ts";
import { courseTo } from "../../../src/run/load/in-year/load-course.ts";
import type { Files } from "./base-year.ts";
import { addMonth, baseYear, issueAsIs, load, rewrite, worldOf } from "./base-year.ts";
import { say } from "../shipped-phrases.ts";
import { drawShipped } from "../shipped-template.ts";

/** The small year with charts: March issued, nothing of April, May ahead of its pace, June behind it. */
export const chartedYear = async (): Promise<Files> => {
  const files = baseYear();
  rewrite(files, "seeds/2013/机关.yaml", "报送截止日: 5", "报送截止日: 5\n附图: 是");
  addMonth(files, 3, "500", "10");
  await issueAsIs(files, 3);
  addMonth(files, 5, "1000", "120");
  addMonth(files, 6, "1700", "90");
  return files;
};

/** The 通报 of a month of these files, with charts where its 机关.yaml asks for them. Throws where it cannot be drawn. */
export const noticeOf = async (files: Files, number: number): Promise<OfficialDocument> => {
  const world = worldOf(files);
  const { loaded } = await load(files, number);
  const year = await loadCatalogue({ world, options: {}, report: () => undefined }, 2013);
  if (!loaded || !year) throw new Error(`month ${number} cannot be loaded`);
  const { assessment, submissions } = loaded;
  const catalogue = catalogueOf(year.catalogue, assessment.month);
  const { agency } = catalogue;
  const course = await courseTo(world, { data: "data", year: year.catalogue, catalogue, assessment });
  const drafting = { agency, issue: submissions.issue, assessment, say, course };
  return drawShipped({ template: "通报", names: noticeNames }, noticeView(drafting));
};
