import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

/* Two windows show the same page; one is quicker. What the other has not touched stays as the first has left it, and what
   both have changed is not written over: the second is told. */

let desk: OpenDesk;
const month = "/2013-03";
const file = (name: string): string => join(desk.folder, "data", "2013-03", name);
const textOf = (name: string): string => readFileSync(file(name), "utf8");

/** The hidden fields of the form of a page that stands behind a mark, and those that are shown filled in. */
const fieldsBehind = async (path: string, mark: string): Promise<Record<string, string>> => {
  const { text } = await desk.asClerk(`${month}${path}`);
  const form = /<form[\s\S]*?<\/form>/u.exec(text.slice(text.indexOf(mark)))?.[0] ?? "";
  return Object.fromEntries(
    [...form.matchAll(/<input (?:type="hidden" )?name="([^"]+)"[^>]*? value="([^"]*)"/gu)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
};

const save = (fields: Readonly<Record<string, string>>) => desk.send(`${month}/particulars`, fields);
const judge = (fields: Readonly<Record<string, string>>) => desk.send(`${month}/verdicts`, fields);

beforeAll(async () => {
  desk = await openDesk((folder) => {
    const at = join(folder, "data", "2013-03");
    mkdirSync(at, { recursive: true });
    writeFileSync(
      join(at, "分发清单.csv"),
      "公文,单位,份数,签收日期,备注\n通报,市科技局,1,,\n通报,市财政局,1,,\n",
    );
  });
});
afterAll(() => desk.close());

test("of 期次.yaml", async () => {
  const [first, second] = [
    await fieldsBehind("/issuing", 'id="particulars"'),
    await fieldsBehind("/issuing", 'id="particulars"'),
  ];
  expect(first["was 发文字号"]).toBe("1");
  expect((await save({ ...first, 发文字号: "2" })).status).toBe(303);
  // The second window says 1 still, which its clerk has not written.
  expect((await save({ ...second, 抄送: "市委办公室" })).status).toBe(303);
  expect(textOf("期次.yaml")).toMatch(/^发文字号: 2$/mu);
  expect(textOf("期次.yaml")).toMatch(/^抄送: 市委办公室$/mu);
  const { status, text } = await save({ ...second, 发文字号: "3" });
  expect([status, text]).toEqual([
    400,
    expect.stringContaining("“发文字号”刚才在别的窗口或者文件里改过，现在是“2”"),
  ]);
  expect(textOf("期次.yaml")).toMatch(/^发文字号: 2$/mu);
});

test("of the same verdict, and of a verdict that is sent twice", async () => {
  const [first, second] = [
    await fieldsBehind("/verdicts", 'id="t1"'),
    await fieldsBehind("/verdicts", 'id="t1"'),
  ];
  const mine = { ...first, grade: "推进缓慢", reason: "受理数核减" };
  expect([(await judge(mine)).status, (await judge(mine)).status]).toEqual([303, 303]);
  const { status, text } = await judge({ ...second, grade: "尚未启动", reason: "没有开工" });
  expect([status, text]).toEqual([400, expect.stringContaining("现在是“推进缓慢，受理数核减”，没有记")]);
  expect(textOf("核定.csv")).toMatch(/\n1,推进缓慢,受理数核减,\n$/u);
  expect((await desk.send(`${month}/verdicts/withdraw`, second)).status).toBe(400);
  // Seen again, it can be changed.
  const again = await fieldsBehind("/verdicts", 'id="t1"');
  expect((await judge({ ...again, grade: "尚未启动", reason: "没有开工" })).status).toBe(303);
});

test("of 分发清单", async () => {
  const { text } = await desk.asClerk(`${month}/issuing`);
  const ids = [...text.matchAll(/name="id" value="(\w+)"/gu)].map(([, id = ""]) => id);
  expect(ids).toHaveLength(2);
  /** Sends the list as a window shows it that was opened before anybody signed, with the days of one. */
  const send = (days: readonly [string, string]) =>
    desk.asClerk(`${month}/deliveries`, {
      method: "POST",
      headers: {
        Origin: `http://127.0.0.1:${desk.port}`,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams([
        ...ids.flatMap((id, index) => [
          ["id", id],
          ["copies", "1"],
          ["wasCopies", "1"],
          ["day", days[index] ?? ""],
          ["wasDay", ""],
        ]),
        ["signedOn", ""],
      ]).toString(),
    });
  expect((await send(["2013-04-12", ""])).status).toBe(303);
  expect((await send(["", "2013-04-13"])).status).toBe(303);
  expect(textOf("分发清单.csv")).toContain("通报,市科技局,1,2013-04-12,\n通报,市财政局,1,2013-04-13,\n");
  const refused = await send(["2013-04-15", ""]);
  expect([refused.status, refused.text]).toEqual([
    400,
    expect.stringContaining("现在是“2013-04-12”，没有记"),
  ]);
});

test("a refusal leads back to the page that was left, and to no other place", async () => {
  const host = `http://127.0.0.1:${desk.port}`;
  const refusal = async (referer: string): Promise<string> =>
    (
      await desk.asClerk(`${month}/verdicts`, {
        method: "POST",
        headers: { Origin: host, Referer: referer, "Content-Type": "application/x-www-form-urlencoded" },
        body: "task=99&grade=已完成",
      })
    ).text;
  expect(await refusal(`${host}/2013-03/verdicts?show=x`)).toContain(
    'href="/2013-03/verdicts?show&#x3D;x" data-back',
  );
  for (const elsewhere of ["http://example.com/2013-03/verdicts", "nothing", "javascript:alert(1)"])
    expect(await refusal(elsewhere)).not.toContain("data-back");
});
