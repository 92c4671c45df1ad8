import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";
import { printInto } from "../../support/years/printed-folder.ts";

let desk: OpenDesk;
const unit = "<b>市科技局</b>";
const papers = [
  { name: "通报", kind: "通报", number: "平政督〔2013〕1号" },
  { name: "单位/01-市科技局", kind: "摘编", unit: "市科技局" },
  { name: "单位/02", kind: "摘编", unit },
];
beforeAll(async () => {
  desk = await openDesk((folder) => printInto(join(folder, "output", "2013-03"), papers));
});
afterAll(() => desk.close());
const figure = (html: string, name: string) => new RegExp(`data-list="${name}">(\\d+)<`, "u").exec(html)?.[1];
const page = async (): Promise<string> => (await desk.asClerk("/2013-03/issuing")).text;

test("the page lists what must be true before the seal, and what each unit gets", async () => {
  const html = await page();
  const states = [...html.matchAll(/data-seal="([^"]*)">([^<]*)</gu)].map(([, name, state]) => [name, state]);
  expect(states).toContainEqual(["生成了全套定稿", "好"]);
  expect(states).toContainEqual(["核对过版式", "待办"]);
  expect(html).toContain("2013-03/packets/%E5%B8%82%E7%A7%91%E6%8A%80%E5%B1%80");
  expect(html).not.toContain(unit);
});

test("a unit's packet is handed on, and nobody else's name leads to anything", async () => {
  const packet = await desk.asClerk("/2013-03/packets/市科技局");
  expect(packet.status).toBe(200);
  expect(packet.headers["content-type"]).toBe("application/zip");
  expect(packet.headers["content-disposition"]).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("2013-03-市科技局.zip")}`,
  );
  for (const name of ["市民政局", "..%2f..%2fdata", "%3Cscript%3E"]) {
    const answer = await desk.asClerk(`/2013-03/packets/${decodeURIComponent(name).replaceAll("/", "%2f")}`);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("<script>s");
  }
  expect((await desk.asClerk("/2013-04/packets/市科技局")).status).toBe(404);
});

test("the list is written, lines are ticked, and only what nobody has signed for is shown", async () => {
  const list = join(desk.folder, "data", "2013-03", "分发清单.csv");
  expect((await desk.send("/2013-03/deliveries/list")).status).toBe(303);
  const lines = readFileSync(list, "utf8").trim().split("\n").slice(1);
  expect(lines).toContain("单位/01-市科技局,市科技局,1,,");
  const html = await page();
  expect(figure(html, "份数")).toBe(String(lines.length));
  const ids = [...html.matchAll(/name="id" value="(\w+)"/gu)].map(([, id = ""]) => id);
  const [first = "", second = ""] = ids;
  const fields = { id: first, copies: "3", day: "", signed: first };
  expect((await desk.send("/2013-03/deliveries", { ...fields, signedOn: "" })).text).toContain(
    "要写明签收日期",
  );
  expect((await desk.send("/2013-03/deliveries", { ...fields, signedOn: "2013-04-12" })).status).toBe(303);
  expect((await desk.send("/2013-03/deliveries", { ...fields, id: "0123456789abcdef" })).status).toBe(400);
  expect(readFileSync(list, "utf8")).toContain(`\n${lines[0]?.replace(",1,,", ",3,2013-04-12,")}\n`);
  const after = await page();
  expect(["份数", "已签收", "未签收"].map((name) => figure(after, name))).toEqual([
    String(lines.length + 2),
    "1",
    String(lines.length - 1),
  ]);
  const unsigned = (await desk.asClerk("/2013-03/issuing?show=未签收")).text;
  expect([first, second].map((id) => unsigned.includes(`value="${id}"`))).toEqual([false, true]);
  writeFileSync(list, "公文,单位,份数,签收日期\n通报,<script>x</script>,1,\n");
  const wrong = await page();
  expect(wrong).toContain("DST-002");
  expect(wrong).not.toContain("<script>x");
});

test("what was measured is told, until something else is printed", async () => {
  const { headers } = await desk.send("/2013-03/verify");
  await desk.asClerk(`${String(headers.location)}/events`);
  // These papers are none.
  expect(await page()).toContain("上次核对有不符的地方");
  printInto(join(desk.folder, "output", "2013-03"), papers.slice(0, 2));
  expect(await page()).toContain("生成以后还没有在工作台里核对过版式");
});
