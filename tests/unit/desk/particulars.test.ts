import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeGbk } from "../../support/gbk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

let desk: OpenDesk;
const path = (): string => join(desk.folder, "data", "2013-03", "期次.yaml");
const written = `# 三月
发文字号: 1 # 请核对
成文日期: 2013年4月10日
印发日期: 2013年4月11日
截稿日期: 2013年4月9日

# 抄送: ××办公室
`;
const textOf = (): string => readFileSync(path(), "utf8");
const save = (fields: Readonly<Record<string, string>>) => desk.send("/2013-03/particulars", fields);

beforeEach(async () => {
  desk = await openDesk((folder) => writeFileSync(join(folder, "data", "2013-03", "期次.yaml"), written));
});
afterEach(() => desk.close());

/** What the form of the page shows, by the names of its fields. */
const shown = async (): Promise<ReadonlyMap<string, string>> => {
  const { text } = await desk.asClerk("/2013-03/issuing");
  const form = /<form method="post" action="\/2013-03\/particulars">[\s\S]*?<\/form>/u.exec(text)?.[0] ?? "";
  return new Map(
    [
      ...form.matchAll(/<input name="([^"]+)" value="([^"]*)"|<textarea name="([^"]+)"[^>]*>\n([^<]*)</gu),
    ].map(([, name, value, long, lines]) => [name ?? long ?? "", value ?? lines ?? ""]),
  );
};

describe("期次.yaml, field by field", () => {
  test("is shown as it stands in the file, with room for what it does not say", async () => {
    const fields = await shown();
    expect(fields.get("发文字号")).toBe("1");
    expect(fields.get("成文日期")).toBe("2013年4月10日");
    expect(["份号", "密级", "签发人", "下步要求", "抄送"].map((key) => fields.get(key))).toEqual(
      Array.from({ length: 5 }, () => ""),
    );
    expect((await desk.asClerk("/2013-03")).text).toContain('href="/2013-03/issuing#particulars"');
  });

  test("sent back as it is shown, it is not written", async () => {
    writeFileSync(path(), encodeGbk(written));
    const before = readFileSync(path());
    expect((await save(Object.fromEntries(await shown()))).status).toBe(303);
    expect(readFileSync(path()).equals(before)).toBe(true);
  });

  test("keeps comments, order and encoding, and says only the rest otherwise", async () => {
    writeFileSync(path(), encodeGbk(written));
    const fields = {
      ...Object.fromEntries(await shown()),
      发文字号: "2",
      抄送: "市委办公室",
      密级: "秘密★1年",
    };
    expect((await save(fields)).status).toBe(303);
    const wanted = `${written.replace("号: 1 #", "号: 2 #")}抄送: 市委办公室\n密级: `;
    expect(readFileSync(path()).subarray(0, encodeGbk(wanted).length).equals(encodeGbk(wanted))).toBe(true);
    const after = await shown();
    expect(["发文字号", "抄送", "密级", "成文日期"].map((key) => after.get(key))).toEqual([
      "2",
      "市委办公室",
      "秘密★1年",
      "2013年4月10日",
    ]);
  });

  test("takes several paragraphs, and gives them back", async () => {
    expect((await save({ 下步要求: "第一，抓紧。\r\n\r\n第二，报送: 好。\r\n" })).status).toBe(303);
    expect(textOf()).toBe(`${written}下步要求:\n  - 第一，抓紧。\n  - "第二，报送: 好。"\n`);
    expect((await shown()).get("下步要求")).toBe("第一，抓紧。\n第二，报送: 好。");
    expect((await save({ 下步要求: "" })).status).toBe(303);
    expect(textOf()).toBe(`${written}下步要求:\n`);
  });

  test.each([
    [{ 成文日期: "某日" }, "期次.yaml:3:1  错误 ISS-002"],
    [{ 成文日期: "" }, "期次.yaml:3:1  错误 ISS-001"],
    [{ 成文日期: "2013年3月10日" }, "期次.yaml:3:1  错误 ISS-005"],
    [{ 印发日期: "2013-04-01" }, "期次.yaml:4:1  错误 ISS-006"],
    [{ 发文字号: "一" }, "期次.yaml:2:1  错误 ISS-003"],
    [{ 份号: "1" }, "期次.yaml:8:1  错误 ISS-009"],
    [{ 签发人: "张" }, "期次.yaml:9:1  错误 ISS-009"],
    [{ 抄送: "{{机关.简称}}" }, "期次.yaml:8:1  错误 TXT-019"],
    [{ 下步要求: `一\n${"长".repeat(4000)}` }, "太长"],
  ])("%j is told at its line, and nothing is written", async (fields, told) => {
    const { status, text } = await save({ 密级: "秘密", ...(fields as Record<string, string>) });
    expect(status).toBe(400);
    expect(text.replaceAll("&quot;", '"')).toContain(told);
    expect(textOf()).toBe(written);
  });

  test("a file that had an error before can be mended name by name", async () => {
    writeFileSync(path(), written.replace("2013年4月10日", "某日").replace("2013年4月9日", "某日"));
    expect((await save({ 成文日期: "2013年4月10日" })).status).toBe(303);
    expect(textOf()).toBe(written.replace("2013年4月9日", "某日"));
  });

  test("what is no name of 期次.yaml is not written, nor markup shown as such", async () => {
    expect((await save({ 总体评价: "<script>alert(1)</script>", "../x": "1", 机关: "x" })).status).toBe(303);
    expect(textOf()).toBe(`${written}总体评价: <script>alert(1)</script>\n`);
    expect((await desk.asClerk("/2013-03/issuing")).text).not.toContain("<script>alert");
    expect((await desk.send("/2099-01/particulars", { 发文字号: "2" })).status).toBe(404);
  });

  test("a file that is not read is left alone, and one that is not there is begun", async () => {
    for (const text of ["成文日期：某日\n发文字号 1\n", "{发文字号: 1}\n"]) {
      writeFileSync(path(), text);
      expect((await save({ 发文字号: "2" })).status).toBe(400);
      expect(textOf()).toBe(text);
    }
  });
});
