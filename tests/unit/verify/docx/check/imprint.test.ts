import { describe, expect, test } from "@jest/globals";
import { measuredNotice, typed, typedRun } from "../../../../support/years/typed-notice.ts";

const judgementOf = async (attachment: string): Promise<string> => {
  const { judgement, departures } = (await measuredNotice({ attachment }))("imprintText");
  return [judgement, ...departures].join("；");
};

const tableOf = (...cells: readonly string[]): string =>
  `<w:tbl><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>${cells.map((cell) => `<w:tr><w:tc>${cell}</w:tc></w:tr>`).join("")}</w:tbl>`;

describe("版记", () => {
  const size = 28;
  const addressees = typed("抄送：市委办公室，市人大常委会办公室。", {
    size,
    paragraph:
      '<w:ind w:leftChars="100" w:left="1120" w:rightChars="100" w:hangingChars="300" w:hanging="840"/>',
  });
  const office = (between: string, date: string): string =>
    typed("平顶山市督查局", {
      size,
      paragraph: '<w:ind w:left="280" w:right="280"/>',
      after: between + typedRun(date, { size }),
    });
  const tab = "<w:r><w:tab/></w:r>";

  test.each([
    ["blanks", typedRun(" ".repeat(12), { size })],
    ["a tab", tab],
  ])("may part 印发机关 from 印发日期 by %s", async (_name, between) => {
    const attachment = tableOf(addressees, office(between, "2013年7月11日印发"));
    expect(await judgementOf(attachment)).toBe("符合");
  });

  test("must not pad 印发日期 there either", async () => {
    const attachment = tableOf(addressees, office(tab, "2013年07月11日印发"));
    expect(await judgementOf(attachment)).toContain("虚位");
  });
});
