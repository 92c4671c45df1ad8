import { expect, test } from "@jest/globals";
import { toDecimal } from "../../../../../src/model/rational.ts";
import { loadCatalogue } from "../../../../../src/run/load/load-catalogue.ts";
import { loadCourse } from "../../../../../src/run/load/in-year/load-course.ts";
import { addMonth, baseYear, issueAsIs, rewrite, worldOf } from "../../../../support/years/base-year.ts";

test("the course of a year holds issued months as they went out, and the others by their files, one upon the other", async () => {
  const files = baseYear();
  addMonth(files, 3, "300");
  await issueAsIs(files, 3);
  rewrite(files, "data/2013-03/报送/市科技局.csv", "专利申请,300", "专利申请,999");
  addMonth(files, 4, "400");
  addMonth(files, 5, "500");
  rewrite(files, "data/2013-05/报送/市科技局.csv", "专利申请,500", "专利申请,约500");
  addMonth(files, 6, "600");
  const world = worldOf(files);
  const context = { world, options: {}, report: () => undefined };
  const year = await loadCatalogue(context, 2013);
  if (!year) throw new Error("the small year cannot be loaded");
  const months = [3, 4, 5, 6].map((month) => ({ year: 2013, month }));
  const course = await loadCourse(world, { data: "data", year: year.catalogue, months });
  const first = course.map(({ facts, issued, errors }) => {
    const task = facts?.tasks.find((each) => each.task.number === 1);
    const value = task?.indicators[0]?.value;
    return [value && toDecimal(value), task?.laggingMonths, issued?.number, errors];
  });
  expect(first).toEqual([
    ["300", 1, "平政督〔2013〕3号", 0],
    ["400", 2, undefined, 0],
    [undefined, 2, undefined, 1],
    ["600", 3, undefined, 0],
  ]);
});
