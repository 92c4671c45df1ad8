import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

let desk: OpenDesk;
const path = (month = "2013-03"): string => join(desk.folder, "data", month, "核定.csv");
const text = (): string => readFileSync(path(), "utf8");
const page = async (query = ""): Promise<string> => (await desk.asClerk(`/2013-03/verdicts${query}`)).text;
const set = (fields: Readonly<Record<string, string>>) =>
  desk.send("/2013-03/verdicts", {
    task: "1",
    grade: "推进缓慢",
    reason: "受理数核减",
    owedBy: "",
    ...fields,
  });
const withdraw = (task: string) => desk.send("/2013-03/verdicts/withdraw", { task });

/** What the page says of a task. */
const task = (html: string, number: number): string =>
  new RegExp(`<article class="task" id="t${number}">[\\s\\S]*?</article>`, "u").exec(html)?.[0] ?? "";
const grade = (html: string, number: number): string | undefined =>
  new RegExp(`data-grade-of="${number}">([^<]*)<`, "u").exec(html)?.[1];
const effect = (html: string): string => /<section class="effect"[\s\S]*?<\/section>/u.exec(html)?.[0] ?? "";

/** The month before said of the second task that it lags, by the bureau's verdict. */
const withFebruary = (folder: string): void => {
  const [february, march] = ["2013-02", "2013-03"].map((month) => join(folder, "data", month));
  cpSync(march ?? "", february ?? "", { recursive: true });
  writeFileSync(join(february ?? "", "核定.csv"), "任务序号,核定状态,理由\n2,推进缓慢,未开工\n");
};

beforeAll(async () => {
  desk = await openDesk(withFebruary);
});
afterAll(() => desk.close());

describe("核定", () => {
  test("shows every task with its grade, its basis and its figures, and the months before", async () => {
    const html = await page();
    expect([1, 2, 3, 4].map((number) => grade(html, number))).toEqual([
      "达到序时进度",
      "推进缓慢",
      "达到序时进度",
      "暂不评价",
    ]);
    expect(task(html, 1)).toMatch(
      /专利申请：<b>412件<\/b>，目标 1600件以上，完成率 25\.8%，应达 25\.0%，差距 \+0\.8/u,
    );
    expect(task(html, 1)).toContain('<li class="on-pace" title="达到序时进度"><span>2月</span>达到</li>');
    expect(task(html, 2)).toContain('<li class="slow" title="推进缓慢"><span>2月</span>缓慢</li>');
    expect(task(html, 2)).toContain("依据：核定");
    expect(task(html, 2)).toContain("核定（2月）：推进缓慢，未开工");
  });

  test("shows only the tasks that are asked for", async () => {
    const lagging = await page("?show=滞后的");
    expect([1, 2].map((number) => grade(lagging, number))).toEqual([undefined, "推进缓慢"]);
    expect(lagging).toContain('aria-current="true">滞后的 1<');
    expect(grade(await page("?show=constructor"), 1)).toBe("达到序时进度");
  });

  test("sets a verdict in a file of its own, and says which counts and sentences it changes", async () => {
    const { status, headers } = await set({ reason: "受理数核减\n至三百件, 待补" });
    expect([status, headers.location]).toEqual([303, "/2013-03/verdicts#effect"]);
    expect(text()).toBe('\uFEFF任务序号,核定状态,理由,责任方\n1,推进缓慢,"受理数核减至三百件, 待补",\n');
    const html = await page();
    expect(grade(html, 1)).toBe("推进缓慢");
    const changed = effect(html);
    expect(changed).toContain("刚才核定的第1项");
    expect(changed).toMatch(
      /<th scope="row">达到序时进度<\/th><td>2<\/td><td data-effect="达到序时进度">1<\/td>/u,
    );
    expect(changed).toMatch(/<th scope="row">推进缓慢<\/th><td>1<\/td><td data-effect="推进缓慢">2<\/td>/u);
    expect(changed).toMatch(/<ins>[^<]*受理数核减至三百件，待补[^<]*<\/ins>/u);
    expect(changed).toMatch(/摘编有变的单位：[^<]*市科技局/u);
    expect(changed).not.toContain("<p>通报和摘编的话都没有变。</p>");
  });

  test("changes it, and says that nothing changes where nothing does", async () => {
    await set({ grade: "尚未启动", reason: "未受理", owedBy: "市政府" });
    expect(text()).toBe("\uFEFF任务序号,核定状态,理由,责任方\n1,尚未启动,未受理,市政府\n");
    const form = task(await page(), 1);
    expect(form).toContain('<option value="尚未启动" selected>');
    expect(form).toContain('value="未受理"');
    await set({ grade: "尚未启动", reason: "未受理", owedBy: "市政府" });
    expect(effect(await page())).toContain("通报和摘编的话都没有变。");
  });

  test("withdraws it, once", async () => {
    expect((await withdraw("1")).status).toBe(303);
    expect(text()).toBe("\uFEFF任务序号,核定状态,理由,责任方\n");
    expect(grade(await page(), 1)).toBe("达到序时进度");
    const again = await withdraw("1");
    expect([again.status, again.text.includes("可能已经撤回了")]).toEqual([400, true]);
  });

  test("lifts an earlier month's verdict, and takes the lifting back", async () => {
    expect(task(await page(), 1)).not.toContain("解除");
    expect(task(await page(), 2)).toContain('<option value="解除"');
    expect((await set({ task: "2", grade: "解除", reason: "" })).status).toBe(303);
    const lifted = await page();
    expect(task(lifted, 2)).toContain("本月解除了以前的核定。");
    expect(task(lifted, 2)).toContain('<option value="解除" selected>');
    expect(grade(lifted, 2)).toBe("达到序时进度");
    await withdraw("2");
    expect(grade(await page(), 2)).toBe("推进缓慢");
  });

  test("shows code in a reason as text, and why a verdict is refused", async () => {
    await set({ reason: "=1+<script>alert(1)</script>" });
    expect(await page()).not.toContain("<script>alert");
    const refused = await set({ grade: "<script>alert(2)</script>" });
    expect([refused.status, refused.text.includes("核定状态要是")]).toEqual([400, true]);
    expect(refused.text).not.toContain("<script>alert");
  });

  test("says that it cannot tell what changes while the month cannot be read", async () => {
    writeFileSync(join(desk.folder, "data", "2013-03", "期次.yaml"), "发文字号: [");
    await set({});
    const html = await page();
    expect(html).toContain("这一期还读不出来");
    expect(effect(html)).toContain("看不出改了哪些话");
  });
});
