import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printedDigest, sealCheck } from "../../../../src/run/desk/seal-check.ts";
import type { MonthView } from "../../../../src/run/desk/view-month.ts";
import { realWorld } from "../../../../src/world.ts";
import { printInto } from "../../../support/years/printed-folder.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall, smallMonth } from "../../../support/years/small-month.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-seal-"));
const world = realWorld(root, process);
const folders = { data: "data", output: "output", templates: "templates" };
const month = { year: 2013, month: 3 };
const folder = join(root, "output", "2013-03");
const told = { month: 3, reports: { 市科技局: { 2: { grade: "推进缓慢" as const } } } };
const catalogue = { ...smallCatalogue, agency: { ...smallCatalogue.agency, letterMonths: 1 } };
const assessment = assessSmall(told, undefined, catalogue);
const view: MonthView = {
  month,
  status: { month, assessment, errors: 0, returnSlips: [], reminders: [] },
  problems: { open: [], confirmed: [] },
  standing: 0,
  checked: {
    summary: { sound: [], returned: [], unmatched: [], missing: [], ownerless: [] },
    verdict: "可以生成",
    submissions: smallMonth(told),
    assessment,
    catalogue,
    documents: [],
    supervised: [],
  },
};
const notice = { name: "通报", kind: "通报", number: "平政督〔2013〕4号" };
const letter = {
  name: "督办函/02-市科技局",
  kind: "督办函",
  unit: "市科技局",
  number: "平政督函〔2013〕1号",
};
const states = async (seen = view, isMeasured?: boolean) => {
  const printed = await printedDigest(world, "output", "2013-03");
  const measured = isMeasured === undefined ? undefined : { printed, isSound: isMeasured };
  const points = await sealCheck(world, folders, seen, measured);
  return Object.fromEntries(points.map(({ name, state, said }) => [name, [state, ...said].join(" ")]));
};
const allGood = {
  校核没有错误: "好",
  生成了全套定稿: "好",
  发文字号齐全: "好",
  印好的文件没有人改动: "好",
  依据的材料没有改动: "好",
  写明另发的督办函都印了: "好",
  核对过版式: "好",
};

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  printInto(folder, [notice, letter]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("all is good of what is printed whole, unchanged and measured", async () => {
  expect(await states(view, true)).toEqual(allGood);
});

test("errors, and files of the data that have changed since, stand against it", async () => {
  const inputs = { replaced: ["期次.yaml"], added: ["报送/a.csv"], removed: ["核定.csv"] };
  const printed = { draft: false, edited: [], inputs };
  const seen = { ...view, standing: 2, status: { ...view.status, notice: printed } } as MonthView;
  expect(await states(seen, true)).toEqual({
    ...allGood,
    校核没有错误: "要改 还有 2 处错误。",
    依据的材料没有改动: "要改 期次.yaml 已替换 报送/a.csv 新增 核定.csv 已移走",
  });
});

test("a paper that was changed, one without a number, and a letter that is not there", async () => {
  writeFileSync(join(folder, "通报.docx"), "改过");
  expect((await states())["印好的文件没有人改动"]).toBe(
    "要改 生成以后有 1 个文件改动过或不见了：通报.docx。",
  );
  const { number: _, ...unnumbered } = letter;
  printInto(folder, [notice, unnumbered]);
  expect((await states())["发文字号齐全"]).toBe("要改 没有发文字号：督办函/02-市科技局。");
  printInto(folder, [notice]);
  expect((await states())["写明另发的督办函都印了"]).toMatch(/^待办 通报写明另发督办函，有 1 件没有印/u);
});

test("a draft, and a part, are not what is sealed", async () => {
  printInto(folder, [notice, letter], { draft: true, returnInvalid: false });
  expect((await states())["生成了全套定稿"]).toBe("要改 2013-03 生成的是草稿，不能登记印发。");
  printInto(folder, [notice, letter], { draft: false, returnInvalid: false, units: ["市科技局"] });
  expect((await states())["生成了全套定稿"]).toMatch(/只生成了部分单位/u);
});

test("what was measured before it was printed anew is to be measured again, and what broke a clause is told", async () => {
  expect((await states())["核对过版式"]).toMatch(/^待办 /u);
  expect((await states(view, false))["核对过版式"]).toMatch(/^要改 /u);
  const old = { printed: "another", isSound: true };
  expect((await sealCheck(world, folders, view, old)).at(-1)?.state).toBe("待办");
});

test("while nothing is printed there is nothing else to look at, and nothing at all while the month cannot be read", async () => {
  rmSync(folder, { recursive: true });
  expect(await states()).toEqual({
    校核没有错误: "好",
    生成了全套定稿: "要改 2013-03 还没有生成通报，不能登记印发。",
  });
  const { checked: _, ...unread } = view;
  expect(await states({ ...unread, standing: 1 })).toEqual({ 校核没有错误: "要改 还有 1 处错误。" });
});
