import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";
import { pageText, paperOf } from "../../support/pdf/page-text.ts";

const shipped = resolve(__dirname, "..", "..", "..", "templates");
let desk: OpenDesk;
const templateAt = (name: string): string => join(desk.folder, "templates", `${name}.hbs`);
const page = async (name: string, more = ""): Promise<string> =>
  (await desk.asClerk(`/2013-03/templates?template=${name}${more}`)).text;
const change = (name: string, from: string, to: string): void => {
  const text = readFileSync(templateAt(name), "utf8");
  expect(text).toContain(from);
  writeFileSync(templateAt(name), text.replace(from, to));
};
const watched = (text: string): string =>
  (/data-saved="([^"]*)"/u.exec(text)?.[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#x3D;", "=");

beforeAll(async () => {
  desk = await openDesk((folder) => {
    const own = join(folder, "templates");
    rmSync(own);
    mkdirSync(own);
    symlinkSync(join(shipped, "fonts"), join(own, "fonts"), "dir");
    for (const name of readdirSync(shipped).filter((each) => each.endsWith(".hbs")))
      cpSync(join(shipped, name), join(own, name));
    rmSync(join(folder, "data/2013-03/报送/市林业局.csv"));
    const register = join(folder, "data/2013-03/收文登记.csv");
    writeFileSync(register, readFileSync(register, "utf8").replace(/^市林业局.*\n/mu, ""));
  });
});
afterAll(() => desk.close());

describe("模板", () => {
  test("shows the 通报 first, word for word as it is drawn for the month", async () => {
    const text = (await desk.asClerk("/2013-03/templates")).text;
    expect(pageText(text)).toContain("没有发现问题");
    expect(pageText(paperOf(text))).toContain("关于2013年3月份市政府重点工作进展情况的通报");
    expect(pageText(paperOf(text))).toContain("一季度受理专利申请412件");
    expect(text).not.toMatch(/style=|<style|<script>/u);
  });

  test("shows what is saved, at the next look", async () => {
    await page("通报");
    change("通报", "情况的通报</标题>", "推进的通报</标题>");
    expect(pageText(paperOf(await page("通报")))).toContain("重点工作进展推进的通报");
  });

  test("shows a fault at its line with what to do, and the paper of before, marked as old", async () => {
    const before = await page("通报");
    const at = readFileSync(templateAt("通报"), "utf8").split("\n");
    const line = at.findIndex((each) => each.includes("推进的通报")) + 1;
    change("通报", "推进的通报</标题>", "{{没有这个名称}}的通报</标题>");
    const text = await page("通报");
    expect(text).toMatch(new RegExp(`<code>TPL-\\d+</code> 第 ${line} 行`, "u"));
    expect(text).toMatch(/<pre class="line-of-file"[^>]*>.*\{\{没有这个名称\}\}的通报&lt;\/标题&gt;<\/pre>/u);
    expect(text).toContain("处理办法：");
    expect(text).toContain("下面是改动以前最后一次的样子");
    expect(paperOf(text)).toBe(paperOf(before));
    change("通报", "{{没有这个名称}}的通报</标题>", "实施的通报</标题>");
    const after = await page("通报");
    expect(after).not.toContain("改动以前");
    expect(pageText(paperOf(after))).toContain("重点工作进展实施的通报");
  });

  test("keeps the paper of before, too, where a new one could be drawn and not printed", async () => {
    const before = await page("摘要");
    change("摘要", "</标题>", "😀</标题>");
    const text = await page("摘要");
    expect(text).toContain("FONT-002");
    expect(paperOf(text)).toBe(paperOf(before));
    change("摘要", "😀</标题>", "</标题>");
  });

  test("shows the copy that is asked for, and none of before of another one", async () => {
    const text = await page("单位摘编");
    const copies = [...text.matchAll(/<option value="([^"]*)"/gu)].map(([, name = ""]) => name);
    expect(copies).toHaveLength(8);
    const last = copies.at(-1) ?? "";
    const unit = last.replace(/^.*-/u, "");
    const own = await page("单位摘编", `&copy=${last}`);
    expect(own).toContain(`<option value="${last}" selected>`);
    expect(pageText(paperOf(own))).toContain(unit);
    change("单位摘编", "</公文>", "</公文");
    expect(paperOf(await page("单位摘编", `&copy=${last}`))).toBe(paperOf(own));
    expect(paperOf(await page("单位摘编", `&copy=${copies[0]}`))).toBe("");
    change("单位摘编", "</公文", "</公文>");
  });

  test.each([
    ["催报通知", "市林业局"],
    ["校核小结", "未报单位。市林业局。"],
    ["填报通知", "4月"],
    ["摘要", "3月"],
  ])("%s is drawn, too", async (name, words) => {
    expect(pageText(paperOf(await page(name)))).toContain(words);
  });

  test.each(["督办函", "退回修改通知", "更正通报"])(
    "%s, of which the month has none, is checked",
    async (name) => {
      expect(paperOf(await page(name))).toBe("");
      const text = readFileSync(templateAt(name), "utf8");
      writeFileSync(templateAt(name), text.replace("<正文>", "<正文>{{没有这个名称}}"));
      expect(await page(name)).toMatch(/<code>TPL-\d+<\/code> 第 \d+ 行/u);
      writeFileSync(templateAt(name), text);
    },
  );

  test("用语 is seen in the 通报, and its faults at their lines", async () => {
    const before = await page("用语");
    expect(pageText(paperOf(before))).toContain("2013年3月份市政府重点工作");
    const text = readFileSync(templateAt("用语"), "utf8");
    const from = text.indexOf("--}}") + 4;
    const broken = text.slice(from).replace(/\{\{[\p{Script=Han}.]+\}\}/u, "{{没有这个名称}}");
    writeFileSync(templateAt("用语"), text.slice(0, from) + broken);
    const faulty = await page("用语");
    expect(faulty).toMatch(/<code>\w+-\d+<\/code> 第 \d+ 行/u);
    expect(faulty).toContain("{{没有这个名称}}");
    expect(paperOf(faulty)).toBe(paperOf(before));
    writeFileSync(templateAt("用语"), text);
  });

  test("the page is told when the file is saved", async () => {
    const address = watched(await page("摘要"));
    change("摘要", "</公文>", "</公文>\n");
    expect((await desk.asClerk(decodeURIComponent(address))).text).toContain("event: saved");
  });

  test.each(["../../data/2013-03/期次", "清单", "通报.hbs", ""])("there is no template %j", async (name) => {
    for (const path of ["templates", "templates/saved"]) {
      const answer = await desk.asClerk(`/2013-03/${path}?template=${name}`);
      expect(answer.status).toBe(404);
    }
    expect((await desk.asClerk("/2099-01/templates")).status).toBe(404);
  });
});

test("a desk that ends does not wait for a page that waits for a template", async () => {
  const own = await openDesk();
  const address = decodeURIComponent(watched((await own.asClerk("/2013-03/templates")).text));
  const waiting = own.asClerk(address).catch(() => "cut");
  own.interrupt();
  expect(await own.ended).toBe(0);
  await waiting;
  await own.close();
});
