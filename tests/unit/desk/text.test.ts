import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

let desk: OpenDesk;
let text: string;
beforeAll(async () => {
  desk = await openDesk();
  ({ text } = await desk.asClerk("/2013-03/text"));
});
afterAll(() => desk.close());

/** The links of a piece of a page: where they lead, by what they say. */
const linksIn = (piece: string): readonly (readonly [href: string, said: string])[] =>
  Array.from(piece.matchAll(/<a [^>]*?href="([^"]+)"[^>]*>([^<]*)<\/a>/gu), ([, href = "", said = ""]) => [
    href,
    said,
  ]);
const paperOf = (page: string): string => page.slice(page.indexOf("<article"), page.indexOf("</article>"));
/** What stands at a place of a page. */
const at = (page: string, id: string): string =>
  new RegExp(`<(?<tag>\\w+)[^>]* ?id="${id}"[^>]*>(?<held>.*?)</\\k<tag>>`, "su").exec(page)?.groups?.[
    "held"
  ] ?? "";
const rowWith = (page: string, ...words: readonly string[]): string =>
  page.split("<tr").find((row) => words.every((word) => row.includes(word))) ?? "";

describe("the text of the 通报", () => {
  test("says no style and no script of its own", () => {
    expect(text).not.toMatch(/<script>|<style|style=|onclick|https?:/u);
  });

  test("has every link of it lead to a place of the page, and every source back to where it is printed", () => {
    const links = linksIn(paperOf(text));
    expect(links.length).toBeGreaterThan(30);
    const lost = links.filter(([href]) => !text.includes(` id="${href.slice(1)}"`));
    expect(lost).toEqual([]);
    const back = linksIn(text.slice(text.indexOf("</article>"))).filter(([href]) => href.startsWith("#p"));
    expect(back.length).toBeGreaterThan(30);
    expect(back.filter(([href]) => at(text, href.slice(1)) === "")).toEqual([]);
  });

  test("is drawn from the files as they are now", async () => {
    const own = await openDesk((folder) => {
      const file = join(folder, "data", "2013-03", "报送", "市科技局.csv");
      writeFileSync(file, readFileSync(file, "utf8").replace(",412,", ",413,"));
    });
    const changed = (await own.asClerk("/2013-03/text")).text;
    await own.close();
    const rows = [text, changed].map((page) =>
      ["412", "413"].map((value) => rowWith(page, `<td class="c">${value}`) !== ""),
    );
    expect(rows).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("is not there while errors forbid it", async () => {
    const own = await openDesk((folder) => {
      writeFileSync(join(folder, "data", "2013-03", "期次.yaml"), "成文日期: 某日\n");
    });
    const { status, text: told } = await own.asClerk("/2013-03/text");
    await own.close();
    expect(status).toBe(200);
    expect(told).toContain("还写不出来");
    expect(told).not.toContain("<article");
  });
});

describe("a cell that a figure was read from", () => {
  test("is shown as it was sent, and leads back to every place where its row is printed", async () => {
    const source = rowWith(text, '<td class="c">412', "/cell/");
    const [address = ""] = linksIn(source).find(([href]) => href.startsWith("/2013-03/cell/")) ?? [];
    const { status, text: page } = await desk.asClerk(address);
    expect(status).toBe(200);
    expect(page).toContain("<h1>data/2013-03/报送/市科技局.csv</h1>");
    expect(at(page, "here")).toBe("412");
    const printed = linksIn(source).filter(([href]) => href.startsWith("#p"));
    expect(printed.length).toBeGreaterThan(0);
    const [, ...rows] = page.slice(page.indexOf("<tbody>")).split("<tr>");
    for (const [href] of printed) {
      const back = rows.filter((row) => linksIn(row).some(([leads]) => leads === `/2013-03/text${href}`));
      expect(back).toEqual([rowWith(page, 'id="here"').replace(/^>/u, "")]);
    }
    expect(linksIn(at(page, "figures")).map(([href]) => href)).toEqual(
      printed.map(([href]) => `/2013-03/text${href}`),
    );
  });

  test("of another file, or of none, is not shown", async () => {
    for (const id of ["0000000000000000", "..%2f..%2fetc%2fpasswd"])
      expect((await desk.asClerk(`/2013-03/cell/${id}`)).status).toBe(404);
  });
});

test("the style of the text is there", async () => {
  expect((await desk.asClerk("/assets/sections.css")).text).toContain(".paper");
});
