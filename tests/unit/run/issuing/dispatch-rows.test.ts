import { expect, test } from "@jest/globals";
import { registerWith } from "../../../../src/run/issuing/dispatch-rows.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { worldOf } from "../../../support/years/base-year.ts";

const head = "发文字号,种类,期次,单位,标题,成文日期,印发日期,备注";
const day = { year: 2013, month: 7, day: 10 };
const letter = { kind: "督办函", unit: "市水利局", number: "平政督函〔2013〕1号", title: "督办函" };
const june = {
  month: { year: 2013, month: 6 },
  number: "平政督〔2013〕2号",
  signedOn: day,
  printedOn: day,
  papers: [
    { name: "通报", kind: "通报", number: "平政督〔2013〕2号", title: "6月份通报", files: [] },
    { name: "摘要", kind: "摘要", title: "摘要", files: [] },
    { name: "督办函/16-市水利局", files: [], ...letter },
  ],
};

const own = ["平政督〔2013〕2号,通报,2013-06,,6月份通报,2013-07-10,2013-07-10,"];
const letters = ["平政督函〔2013〕1号,督办函,2013-06,市水利局,督办函,2013-07-10,2013-07-10,"];
const may = "平政督〔2013〕1号,通报,2013-05,,5月份通报,2013-06-09,2013-06-09,";

/** The rows of a register once June's papers are in it, and what is said of it. */
const registered = async (...rows: readonly string[]) => {
  const files: Files = new Map();
  const text = [head, ...rows].map((row) => `${row}\n`).join("");
  if (rows.length > 0) files.set("data/发文登记.csv", new TextEncoder().encode(text));
  const codes: string[] = [];
  const report = ({ code }: { readonly code: string }) => void codes.push(code);
  const register = await registerWith({ world: worldOf(files), options: { data: "data" }, report }, june);
  return { rows: register.text.trim().split("\n").slice(1), added: register.added, codes };
};

test("numbered papers go to the end, those without a number do not", async () => {
  expect(await registered(may)).toEqual({ rows: [may, ...own, ...letters], added: 2, codes: [] });
});

test("what a killed run has added is not added twice", async () => {
  expect(await registered(may, ...own)).toEqual({ rows: [may, ...own, ...letters], added: 1, codes: [] });
  expect(await registered(may, ...own, ...letters)).toMatchObject({ added: 0, codes: [] });
});

test("a number of another month's paper is reported, not taken for this one's", async () => {
  const taken = "平政督〔2013〕2号,通报,2013-05,,5月份通报,2013-06-09,2013-06-09,";
  expect(await registered("平政督〔2013〕1号,空号,,,,,,没有用", taken)).toMatchObject({ codes: ["DSP-003"] });
});

test("a gap is told, and the 通报 under another number", async () => {
  expect(await registered()).toMatchObject({ codes: ["DSP-004"] });
  const other = "平政督〔2013〕1号,通报,2013-06,,6月份通报,2013-07-10,2013-07-10,";
  expect(await registered(other)).toMatchObject({ codes: ["ISD-009"] });
});
