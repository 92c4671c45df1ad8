import { beforeAll, describe, expect, test } from "@jest/globals";
import { digestOf } from "../../../../src/model/digest.ts";
import type { IssuedMonth } from "../../../../src/model/output/issued-month.ts";
import type { Dispatch } from "../../../../src/model/registers/dispatch.ts";
import { issuedRows, sentMonths } from "../../../../src/run/doctor/issued.ts";
import type { SentMonth } from "../../../../src/run/doctor/issued.ts";
import { examineCatalogue } from "../../../../src/run/doctor/year.ts";
import { writeManifest } from "../../../../src/write/reports/manifest.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { addMonth, baseYear, issueAsIs, rewrite } from "../../../support/years/base-year.ts";
import { bytesOf, madeWorld } from "../../../support/years/made-office.ts";
import { foundRows, toldRows } from "../../../support/told-rows.ts";

const folders = { data: "data", output: "output", templates: "templates" };
const program = { version: "0.3.0", engines: "" };
const inYear = (...months: readonly number[]) => months.map((month) => ({ year: 2013, month }));

/** March and April issued, May in hand. */
let spring: Files;
beforeAll(async () => {
  spring = baseYear();
  for (const [month, patents, roads] of [
    [3, "412", "60"],
    [4, "480", "70"],
  ] as const) {
    addMonth(spring, month, patents, roads);
    await issueAsIs(spring, month);
  }
  addMonth(spring, 5, "560", "90");
});

const manifest = (month: string, draft = false): Uint8Array =>
  bytesOf(
    writeManifest({
      version: "",
      program: "",
      month,
      options: { draft, returnInvalid: false },
      fonts: [],
      inputs: [],
      documents: [],
      archived: [],
      outputs: [],
    }),
  );
const entered = (number: string, month: string, kind = "通报"): Dispatch => ({
  number,
  kind,
  month,
  unit: "",
  title: "",
  note: "",
});
const register = [entered("平政督〔2013〕3号", "2013-03"), entered("平政督〔2013〕4号", "2013-04")];

interface Asked {
  readonly dispatches?: readonly Dispatch[] | undefined;
  readonly months?: readonly number[];
  readonly change?: (issued: IssuedMonth) => IssuedMonth;
}

const rowsOf = async (files: Files, asked: Asked = {}) => {
  const { months = [3, 4, 5], change = (issued: IssuedMonth) => issued } = asked;
  const { world, machine } = madeWorld({ files });
  const examination = { world, machine, folders, program };
  const { loaded } = await examineCatalogue(examination, 2013);
  const sent = (await sentMonths(examination, inYear(...months))).map((each): SentMonth => ({
    ...each,
    issued: each.issued && change(each.issued),
  }));
  const dispatches = "dispatches" in asked ? asked.dispatches : register;
  return await issuedRows(examination, { sent, dispatches, year: loaded?.catalogue });
};
const found = async (files: Files, asked?: Asked) => foundRows(await rowsOf(files, asked));

const withPapers = (issued: IssuedMonth): IssuedMonth => {
  if (issued.month.month !== 3) return issued;
  const files = ["通报.pdf", "单位/01-市科技局.pdf"].map((path) => ({
    path,
    size: 6,
    digest: digestOf(bytesOf("印好")),
  }));
  return { ...issued, papers: [{ name: "通报", kind: "通报", title: "", files }] };
};

describe("what was issued", () => {
  test("is well while it stands as it went out", async () => {
    expect(await found(spring)).toEqual(["好 2 期已登记印发，记录完好，公文没有改动"]);
  });

  test("is nothing in a new year", async () => {
    expect(await found(spring, { months: [5], dispatches: [] })).toEqual(["好 还没有登记印发的"]);
  });

  test("is damaged where somebody has written in its record", async () => {
    const files = new Map(spring);
    rewrite(files, "data/2013-03/印发.json", "达到序时进度", "已完成");
    expect(await found(files)).toEqual(["要改 data/2013-03/印发.json 损坏，或者有人改动过"]);
  });

  test("must bear a number, and 发文登记 must have it", async () => {
    expect(
      await found(spring, {
        change: (issued) => (issued.month.month === 3 ? { ...issued, number: "" } : issued),
      }),
    ).toEqual(["要改 2013-03 已登记印发，通报没有发文字号"]);
    expect(await found(spring, { dispatches: register.slice(1) })).toEqual([
      "要改 2013-03 以 平政督〔2013〕3号 印发，data/发文登记.csv 里没有这个文号的通报",
    ]);
    expect(await found(spring, { dispatches: [] })).toHaveLength(2);
    const others = [
      entered("平政督〔2013〕3号", "2013-03", "摘编"),
      entered("平政督〔2013〕5号", "2013-03"),
      ...register.slice(1),
    ];
    expect(await found(spring, { dispatches: others })).toHaveLength(1);
  });

  test("finds its number however it is written, and misses none where the register cannot be read", async () => {
    const written = [entered("平政督[2013]03号", ""), entered("平政督（2013） 4 号", "2013-04")];
    expect((await found(spring, { dispatches: written }))[0]).toMatch(/^好/u);
    expect((await found(spring, { dispatches: undefined }))[0]).toMatch(/^好/u);
  });

  test("lies where it was printed, and as it was", async () => {
    const files = new Map(spring);
    files.set("output/2013-03/通报.pdf", bytesOf("印好"));
    files.set("output/2013-03/单位/01-市科技局.pdf", bytesOf("印好"));
    files.set("output/2013-03/说明.txt", bytesOf("别的"));
    expect((await found(files, { change: withPapers }))[0]).toMatch(/^好/u);
    files.set("output/2013-03/通报.pdf", bytesOf("改过"));
    files.delete("output/2013-03/单位/01-市科技局.pdf");
    expect(toldRows(await rowsOf(files, { change: withPapers }))).toEqual([
      "要改 印发：2013-03 印发以后改动过的公文：output/2013-03/通报.pdf → 请从存档恢复印发时的文件；要更正的，运行 tongbao generate --correction 生成更正通报",
      "注意 印发：2013-03 印发的公文不在原处了：output/2013-03/单位/01-市科技局.pdf → 移到别处存档的不要紧；否则请从存档恢复",
    ]);
  });

  test.each([
    ["another text", "专利申请1600件以上", "专利申请1700件以上", "第1项（改了）"],
    ["another lead", "示范市。,市科技局", "示范市。,市工商局", "第1项（改了）"],
    ["another responsible unit", "市科技局,市工商局", "市科技局,市财政局", "第1项（改了）"],
    ["a task less", /\n4,.*/u, "", "第4项（没有了）"],
    ["a task more", /$/u, "\n5,二、保障改善民生,,绿化荒山。,市林业局,市财政局", "第5项（多出来的）"],
  ])("was of other tasks than the list of today: %s", async (_what, from, to, told) => {
    const files = new Map(spring);
    const path = "seeds/2013/任务清单.csv";
    const text = Buffer.from(files.get(path) ?? [])
      .toString()
      .trimEnd();
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    files.set(path, bytesOf(`${changed}\n`));
    expect(await found(files)).toEqual(
      [3, 4].map((month) => `要改 2013-0${month} 印发以后，任务清单与印出的不一样了：${told}`),
    );
  });

  test("is not held against a list that cannot be read", async () => {
    const files = new Map(spring);
    rewrite(files, "seeds/2013/机关.yaml", "机关代字", "机关代号");
    expect((await found(files))[0]).toMatch(/^好/u);
  });
});

describe("what is still to be issued", () => {
  test("is what was printed, and not a draft", async () => {
    const files = new Map(spring);
    files.set("output/2013-05/清单.json", manifest("2013-05"));
    expect(toldRows(await rowsOf(files)).slice(1)).toEqual([
      "注意 印发：生成了定稿，还没有登记印发：2013-05 → 已经印发的，请运行 tongbao issue 2013-05 登记；没有印发的不要紧",
    ]);
    files.set("output/2013-05/清单.json", manifest("2013-05", true));
    expect(await found(files)).toHaveLength(1);
    files.set("output/2013-05/清单.json", bytesOf("{"));
    expect(await found(files)).toHaveLength(1);
    files.set("output/2013-03/清单.json", manifest("2013-03"));
    expect(await found(files)).toHaveLength(1);
  });

  test("is an earlier month, printed or not", async () => {
    const files = new Map(spring);
    addMonth(files, 6, "640", "100");
    addMonth(files, 7, "700", "110");
    files.set("output/2013-05/清单.json", manifest("2013-05"));
    expect((await found(files, { months: [3, 4, 5, 6, 7] })).slice(1)).toEqual([
      "注意 生成了定稿，还没有登记印发：2013-05",
      "注意 后面已有新的一期，还没有印发记录：2013-06",
    ]);
  });

  test("is none whose record is damaged", async () => {
    const files = new Map(spring);
    files.set("data/2013-03/印发.json", bytesOf("{}"));
    files.set("output/2013-03/清单.json", manifest("2013-03"));
    expect(await found(files, { dispatches: register })).toEqual([
      "要改 data/2013-03/印发.json 损坏，或者有人改动过",
    ]);
  });

  test("may have been, by 发文登记, and the record is lost", async () => {
    const files = new Map(spring);
    files.delete("data/2013-04/印发.json");
    expect((await found(files)).slice(1)).toEqual([
      "注意 data/发文登记.csv 里有 2013-04 的通报 平政督〔2013〕4号，却没有印发记录",
      "注意 后面已有新的一期，还没有印发记录：2013-04",
    ]);
    const other = [...register, entered("平政督〔2013〕9号", "2013-05", "填报通知")];
    expect(await found(spring, { dispatches: other })).toHaveLength(1);
  });
});
