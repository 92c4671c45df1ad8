import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

/* What nobody would send on purpose, and careless or hostile people do. */

let desk: OpenDesk;
const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
const reports = (): string => join(desk.folder, "data", "2013-03", "报送");
const headers = (): Readonly<Record<string, string>> => ({
  Host: `127.0.0.1:${desk.port}`,
  Origin: `http://127.0.0.1:${desk.port}`,
  Cookie: desk.cookie,
});
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Sends a file of so many bytes, piece by piece, with or without saying how many; the status, or none where it is cut off. */
const sendLarge = (bytes: number, saysSize: boolean): Promise<number | undefined> =>
  new Promise((settle) => {
    const named = { ...headers(), "X-File-Name": "large.csv" };
    const sized = saysSize ? { ...named, "Content-Length": String(bytes) } : named;
    const options = { host: "127.0.0.1", port: desk.port, method: "POST", headers: sized, agent: false };
    const asked = request({ ...options, path: "/2013-03/receive" }, (answer) => {
      answer.resume();
      settle(answer.statusCode);
      asked.destroy();
    });
    asked.on("error", () => settle(undefined));
    const piece = new Uint8Array(1024 * 1024);
    let left = bytes;
    const write = (): void => {
      while (left > 0 && !asked.destroyed) {
        left -= piece.length;
        if (!asked.write(piece)) {
          asked.once("drain", write);
          return;
        }
      }
      if (!asked.destroyed) asked.end();
    };
    write();
  });

test("two hundred files at once, half of them of one name, are all kept and none is overwritten", async () => {
  const before = readdirSync(reports());
  const first = readFileSync(join(reports(), "市科技局.csv"), "utf8");
  const texts = Array.from({ length: 200 }, (_, index) => `${header}\n1,市科技局,第${index}份。,,,,,,,,\n`);
  const answers = await Promise.all(
    texts.map((body, index) => {
      const name = index % 2 === 0 ? "市科技局.csv" : `材料${index}.csv`;
      const named = { ...headers(), "X-File-Name": encodeURIComponent(name) };
      return desk.asClerk("/2013-03/receive", { method: "POST", headers: named, body });
    }),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const kept = readdirSync(reports());
  expect(kept).toHaveLength(before.length + 200);
  const held = new Set(kept.map((name) => readFileSync(join(reports(), name), "utf8")));
  expect(texts.filter((text) => !held.has(text))).toEqual([]);
  expect(readFileSync(join(reports(), "市科技局.csv"), "utf8")).toBe(first);
  expect((await desk.asClerk("/2013-03/receive")).status).toBe(200);
}, 60_000);

test.each([true, false])("a file of 100 MB is not kept, whether its size is said: %s", async (saysSize) => {
  expect([413, undefined]).toContain(await sendLarge(100 * 1024 * 1024, saysSize));
  expect(readdirSync(reports())).not.toContain("large.csv");
  expect((await desk.asClerk("/2013-03")).status).toBe(200);
});

test("script in every text of a report and of the registers is text on every page", async () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(2)>" autofocus onfocus="alert(3)';
  const quoted = `"${attack.replaceAll('"', '""')}"`;
  const cells = [attack, attack, "达到序时进度", "专利申请", "412", attack, attack, attack, attack, attack];
  const row = ["1", "市科技局", ...cells.slice(1)].map((cell) => (cell === attack ? quoted : cell));
  writeFileSync(join(reports(), "市科技局.csv"), `${header},${quoted}\n${row.join(",")}\n`);
  const register = join(desk.folder, "data", "2013-03", "收文登记.csv");
  const lines = [
    "单位,收文日期,来文文号,催报次数,退回日期,备注",
    `市科技局,2013-04-02,${quoted},1,,${quoted}`,
  ];
  writeFileSync(
    register,
    `${lines.join("\n")}\n${quoted},${quoted},${quoted},${quoted},${quoted},${quoted}\n`,
  );
  const paths = [
    "",
    "/receive",
    "/check",
    "/check?by=问题",
    "/verdicts",
    "/notice",
    "/text",
    "/issuing",
    "/year",
    "/year/task/1",
    "/year/unit/市科技局",
    "/templates",
  ].map((path) => `/2013-03${path}`);
  const check = (await desk.asClerk("/2013-03/check")).text;
  const sheets = [...check.matchAll(/href="(\/2013-03\/sheet\/\w+)"/gu)].map(([, path = ""]) => path);
  expect(sheets.length).toBeGreaterThan(10);
  let shown = 0;
  for (const path of [...paths, ...sheets.slice(0, 40)]) {
    const { status, text } = await desk.asClerk(path);
    expect([200, 404]).toContain(status);
    expect(text).not.toMatch(/<script>|<img|<[^>]*onfocus="/u);
    shown += text.split("&lt;script&gt;").length - 1;
  }
  expect(shown).toBeGreaterThan(10);
});
