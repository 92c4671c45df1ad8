import { expect, test } from "@jest/globals";
import type { NamedDocument } from "../../../../../src/model/papers/named-document.ts";
import { formsNoticeEntered } from "../../../../../src/run/papers/registers/forms-notice-row.ts";
import type { Files } from "../../../../support/years/base-year.ts";
import { worldOf } from "../../../../support/years/base-year.ts";
import { smallNotice } from "../../../../support/years/small-notice.ts";

const head = "发文字号,种类,期次,单位,标题,成文日期,印发日期,备注";
const july = { year: 2013, month: 7 };
const title = "关于报送2013年7月份市政府重点工作进展情况的通知";

const notice = (number: string | undefined): NamedDocument => {
  const { signature: _, ...rest } = smallNotice();
  const mark = "平顶山市督查局文件";
  return {
    kind: "填报通知",
    name: "通知",
    template: "templates/填报通知.hbs",
    document: {
      ...rest,
      title,
      head: { type: "issuer", mark, ...(number !== undefined && { number }) },
      signature: { agency: "平顶山市督查局", date: { year: 2013, month: 7, day: 25 } },
    },
  };
};

/** The register once the 通知 of July is in it, and what is said of it. */
const entered = async (number: string | undefined, rows: readonly string[] = []) => {
  const files: Files = new Map();
  const text = [head, ...rows].map((row) => `${row}\n`).join("");
  if (rows.length > 0) files.set("data/发文登记.csv", new TextEncoder().encode(text));
  const codes: string[] = [];
  const report = ({ code }: { readonly code: string }) => void codes.push(code);
  const context = { world: worldOf(files), options: { data: "data" }, report };
  const register = await formsNoticeEntered(context, july, [notice(number)]);
  return {
    rows: register?.text.replace("\uFEFF", "").trim().split("\n").slice(1),
    added: register?.added,
    codes,
  };
};

const row = `平政督〔2013〕5号,填报通知,2013-07,,${title},2013-07-25,2013-07-25,`;
const june = "平政督〔2013〕4号,通报,2013-06,,6月份通报,2013-07-10,2013-07-11,";

test("a 通知 with a number is one of the year's papers, of the month that it asks for", async () => {
  expect(await entered("平政督〔2013〕5号")).toEqual({ rows: [row], added: 1, codes: [] });
  expect(await entered("平政督〔2013〕5号", [june])).toEqual({ rows: [june, row], added: 1, codes: [] });
});

test("a draft is none", async () => {
  expect(await entered(undefined, [june])).toEqual({ rows: undefined, added: undefined, codes: [] });
});

test("printed again it is entered once", async () => {
  expect(await entered("平政督〔2013〕5号", [june, row])).toEqual({ rows: [june, row], added: 0, codes: [] });
});

test("a number that another paper bears, that of another month's 通知 too, is not given away again", async () => {
  expect((await entered("平政督〔2013〕4号", [june])).codes).toEqual(["RUN-015"]);
  const of6 = row.replace("2013-07,,", "2013-06,,");
  expect((await entered("平政督〔2013〕5号", [of6])).codes).toEqual(["RUN-015"]);
});

test.each([
  ["another number", "平政督〔2013〕6号,填报通知,2013-07,,另一份,2013-07-25,2013-07-25,"],
  ["another day", row.replaceAll("2013-07-25", "2013-07-24")],
])("a 通知 that is registered under %s is told", async (_, registered) => {
  expect((await entered("平政督〔2013〕5号", [registered])).codes).toEqual(["RUN-017"]);
});
