import { describe, expect, test } from "@jest/globals";
import type { OverviewFacts } from "../../../../src/write/html/overview.ts";
import { overviewHtml } from "../../../../src/write/html/overview.ts";
import { documentWords } from "../../../support/document-words.ts";
import { noticeDrawn } from "../../../support/pdf/drawn-papers.ts";
import { linksOnPage, pageText, paperOf } from "../../../support/pdf/page-text.ts";
import { assessSmall, day, receipt } from "../../../support/years/small-month.ts";

const hostile = `<script>alert("1")</script><img src=x onerror='alert(2)'>&lt;b&gt;`;

const march = assessSmall({
  month: 3,
  reports: { 市农业局: { 6: { figures: { 高标准粮田: "3" }, grade: "达到序时进度" } } },
});
const april = assessSmall(
  {
    month: 4,
    reports: {
      市农业局: {
        6: {
          figures: { 高标准粮田: "4" },
          grade: "达到序时进度",
          text: `截至4月底建成高标准粮田4万亩，配套机井137眼。${hostile}`,
          problem: `资金没有到位，涉及23个村${hostile}`,
          nextStep: `5月份开工，联系人李甲乙，电话0375-2963456、13837512345。${hostile}`,
        },
      },
      市环保局: { 4: { grade: "推进缓慢", text: "关停企业12家。", problem: hostile } },
    },
    verdicts: [
      {
        task: 1,
        grade: "尚未启动",
        reason: "没有开工",
        place: { file: "data/2013-04/核定.csv", cell: "A2" },
      },
    ],
    receipts: [
      receipt("市农业局", { receivedOn: day("2013-05-03"), note: "王丙丁送来" }),
      receipt("市环保局", { receivedOn: day("2013-05-09"), reminders: 2 }),
    ],
  },
  march,
);

const facts: OverviewFacts = {
  assessment: april,
  receipts: [receipt("市农业局", { receivedOn: day("2013-05-03"), note: "王丙丁送来" })],
  supervised: [],
  notice: noticeDrawn(april),
  course: [
    {
      month: march.month,
      facts: march,
      issued: { number: "平政督〔2013〕3号", printedOn: day("2013-04-11") },
      errors: 0,
    },
    { month: april.month, facts: april, errors: 0 },
  ],
  isPublic: false,
  persons: ["李甲乙", "王丙丁", "办公室", "赵戊己；13837512345"],
};
const page = overviewHtml(facts);
const links = linksOnPage(page);

/** The rows that a printed figure with the text behind it is linked to. */
const rowsOf = (printed: string, behind: string): readonly string[] =>
  links.filter((link) => link.printed === printed && link.behind.startsWith(behind)).map(({ row }) => row);

/** A row of 数据来源 as it stands on the page, by its name and the beginning of its value. */
const rowOf = (name: string, value: string): string =>
  page.split("<tr ").find((row) => row.includes(`<td>${name}</td><td class="c">${value}`)) ?? "";
const numberOf = (row: string): string => /^id="(s\d+)"/u.exec(row)?.[1] ?? "none";

describe("总览", () => {
  test("says the words of the 通报 in their order", () => {
    const words = documentWords(facts.notice).join("").replaceAll(/\s/gu, "");
    expect(pageText(paperOf(page)).replaceAll(/附件\d?：/gu, "")).toBe(words.replaceAll(/附件\d?：/gu, ""));
  });

  test("links a figure to its value, how it came about, and the cell it was read from", () => {
    expect(rowsOf("4", "万亩")[0]).toMatch(
      /^高标准粮田累计完成｜4万亩｜市农业局｜通报印这个数｜data\/2013-04\/报送\/市农业局.csv第7行A7｜｜[\d]+｜$/u,
    );
    expect(rowsOf("20.0", "%")[0]).toContain("高标准粮田完成率｜20.0%｜｜累计完成4÷20｜");
    expect(rowsOf("13.3", "个百分点")[0]).toContain("高标准粮田差距（百分点）｜-13.3｜");
    expect(rowsOf("16", "万亩")[0]).toContain("高标准粮田还差｜16万亩｜｜目标−累计完成｜");
  });

  test("links a number of a unit's own words to these words and their cell", () => {
    const [row = ""] = rowsOf("137", "眼");
    expect(row).toContain("进展情况｜｜市农业局｜单位报送的原话｜data/2013-04/报送/市农业局.csv第7行A7｜");
    expect(row).toContain("配套机井137眼");
  });

  test("links a count to the tasks that it counts, and a unit to the register", () => {
    expect(rowsOf("2", "项，占").every((row) => row.startsWith("推进缓慢｜2｜｜第4、6项｜"))).toBe(true);
    expect(rowsOf("市环保局", "")[0]).toContain(
      "报送情况｜逾期报送｜市环保局｜收文登记：收文日期2013-05-09，催报2次；截止日5月6日｜",
    );
  });

  test("leads from what a figure was worked out of to the sources of that", () => {
    const [reached, share] = ["累计完成", "完成率"].map((item) => rowOf(`高标准粮田 ${item}`, ""));
    expect(share).toContain(`<td><a href="#${numberOf(reached ?? "")}">累计完成</a> 4 ÷ 20</td>`);
    expect(rowOf("高标准粮田 差距（百分点）", "")).toContain(
      `<td><a href="#${numberOf(share ?? "")}">完成率</a> − `,
    );
    const slow = rowOf("推进缓慢", "2");
    const [fourth = "", sixth = ""] = ["4", "6"].map(
      (task) => new RegExp(`<a href="#(s\\d+)">${task}</a>`, "u").exec(slow)?.[1],
    );
    expect(slow).toContain(`第<a href="#${fourth}">4</a>、<a href="#${sixth}">6</a>项`);
    for (const [id, task] of [
      [fourth, 4],
      [sixth, 6],
    ] as const)
      expect(page.slice(0, page.indexOf(`<tr id="${id}">`))).toMatch(
        new RegExp(`<h4>第${task}项[^<]*</h4>(?!.*<h4>)`, "su"),
      );
    expect(rowOf("推进缓慢 占比", "")).toContain(`<td><a href="#${numberOf(slow)}">2</a> ÷ `);
  });

  test("leads back from a source to each place where it is printed", () => {
    const back = [...page.matchAll(/<td>((?:<a href="#p\d+-\d+">\d+<\/a>\s)+)<\/td><\/tr>/gu)].flatMap(
      ([, cell = ""]) => [...cell.matchAll(/#(p\d+-\d+)/gu)].map(([, place]) => place),
    );
    const places = [...page.matchAll(/<a id="(p\d+-\d+)"/gu)].map(([, place]) => place);
    expect(places.length).toBeGreaterThan(40);
    expect(new Set(places).size).toBe(places.length);
    expect(back.toSorted()).toEqual(places.toSorted());
  });

  test("shows the year month by month in words and tones", () => {
    const year = page.slice(page.indexOf('id="全年"'), page.indexOf('id="数据来源"'));
    expect(year).toContain('3月</th><th scope="col">4月<br /><span class="small">未印发</span></th>');
    expect(year).toContain(
      '<td>6</td><td class="name">第6项工作。</td><td class="g3">缓慢</td><td class="g3">缓慢</td>',
    );
    expect(year).toContain('<td class="name">市环保局</td><td class="g4">未报</td><td class="g3">逾期</td>');
    expect(year).toContain('<td class="name">市农业局</td><td class="g2">按时</td><td class="g2">按时</td>');
  });

  test("tells the month at a glance", () => {
    const glance = pageText(page.slice(page.indexOf('id="本期"'), page.indexOf("<article")));
    expect(glance).toContain("任务8列入评价");
    expect(glance).toContain("应报送10按时报送1逾期报送1退回0未报送8");
    expect(glance).toContain("推进缓慢2");
    expect(glance).toContain("尚未启动1");
    expect(glance).toContain("逾期报送：市环保局");
    expect(glance).toContain("6第6项工作。市农业局推进缓慢2个月");
  });

  test("runs nothing, asks for nothing, and is the same every time, whatever units write", () => {
    expect(page).not.toMatch(/<script|<img|<link|<iframe|javascript:|\bon\w+=['"]|https?:|@import|url\(/iu);
    expect(page).toContain("&lt;script&gt;");
    const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/gu)].map(([, tag]) => tag));
    expect([...tags].filter((tag) => ["script", "img", "b", "object", "form"].includes(tag ?? ""))).toEqual([
      "b",
    ]);
    expect(overviewHtml(facts)).toBe(page);
  });
});

const figures = (text: string) => pageText(paperOf(text)).match(/\d+(?:\.\d+)?(?:万亩|%|个百分点|项)/gu);

describe("the public edition of 总览", () => {
  const open = overviewHtml({ ...facts, isPublic: true });

  test("has no person, no telephone, no file of a unit and no remark of the office", () => {
    expect(page).toContain("李甲乙");
    for (const hidden of [
      "李甲乙",
      "王丙丁",
      "赵戊己",
      "0375-2963456",
      "13837512345",
      "data/",
      ".csv 第",
      "原话",
    ])
      expect(open).not.toContain(hidden);
  });

  test("prints the same figures of the 通报, and links each to how it came about", () => {
    expect(figures(open)).toEqual(figures(page));
    const value = linksOnPage(open).find(
      ({ printed, behind }) => printed === "4" && behind.startsWith("万亩"),
    );
    expect(value?.row).toMatch(/^高标准粮田累计完成｜4万亩｜市农业局｜通报印这个数｜(?:\d+)?｜$/u);
  });

  test("leaves out who signed, who attended and whom to ask", () => {
    const head = {
      type: "issuer",
      mark: "平顶山市督查局",
      signers: ["孙庚辛"],
      copyNumber: "000123",
    } as const;
    const notice = {
      ...facts.notice,
      head,
      note: "联系人：周壬癸",
      attendance: [{ role: "出席", people: "吴子丑" } as const],
    };
    const bare = overviewHtml({ ...facts, notice, isPublic: true });
    const full = overviewHtml({ ...facts, notice });
    for (const hidden of ["孙庚辛", "000123", "周壬癸", "吴子丑"]) {
      expect(full).toContain(hidden);
      expect(bare).not.toContain(hidden);
    }
  });
});
