import type { Bar, Block, OfficialDocument, Table } from "../../../src/model/papers/document.ts";
import { runningText } from "../../../src/model/text/document-text.ts";

/*
 * Holds the charts of a 通报 against what it prints elsewhere: every figure against its table, every bar against the
 * figures beside it, reckoned again from the printed texts. Lengths are compared to the millionth of their room.
 */

interface ChartRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly bar: Bar | undefined;
}

const isTable = (block: Block): block is Table => block.type === "table";

const rowsOf = ({ columns, rows }: Table): readonly ChartRow[] =>
  rows.flatMap((row) =>
    row.type === "cells"
      ? [
          {
            cells: Object.fromEntries(
              columns.map(({ head }, index) => [head, (row.cells[index] ?? []).join("")]),
            ),
            bar: row.bars?.find((each) => each !== undefined),
          },
        ]
      : [],
  );

/** A chart by what its caption says after its number. */
export const chartNamed = (document: OfficialDocument, name: RegExp): readonly ChartRow[] => {
  const blocks = document.attachments.at(-1)?.body ?? [];
  const caption = blocks.findIndex(
    (block) => block.type === "note" && block.caption === true && name.test(block.text),
  );
  const table = blocks[caption - 1];
  return table && isTable(table) ? rowsOf(table) : [];
};

const asNumber = (share: string | undefined): number => {
  const [top = "", bottom = "1"] = (share ?? "").split("/");
  return Number(top) / Number(bottom);
};

const lengthsOf = (bar: Bar | undefined): readonly string[] =>
  (bar?.segments ?? []).map(({ share, tone }) => `${tone} ${asNumber(share).toFixed(6)}`);

/** The first number of a text: 200 of 超200公里; 0.5 of 50%. */
const numberIn = (text: string | undefined): number => {
  const found = Number(/\d+(?:\.\d+)?/u.exec(text ?? "")?.[0]);
  return text?.endsWith("%") ? found / 100 : found;
};

const faultsIf = (isWrong: boolean, fault: string): readonly string[] => (isWrong ? [fault] : []);

/** 附件2's row of the same number says the same, and the bar is as long as value and target make it. */
export const indicatorFaults = (document: OfficialDocument): readonly string[] => {
  const table = document.attachments[1]?.body.find(isTable);
  const printed = table ? rowsOf(table) : [];
  return chartNamed(document, /完成率/u).flatMap(({ cells, bar }) => {
    const row = printed.find((each) => each.cells["序号"] === cells["序号"])?.cells ?? {};
    const heads = ["指标", "累计完成", "年度目标", "完成率", "序时进度"].filter((head) => head in row);
    const name = cells["指标"] ?? "";
    const done = numberIn(cells["累计完成"]) / numberIn(cells["年度目标"]);
    const length = bar?.segments.map(({ share }) => asNumber(share).toFixed(6));
    const pace = /^[\d.]+%$/u.test(cells["序时进度"] ?? "") ? numberIn(cells["序时进度"]) : undefined;
    const isMarked = bar?.mark !== undefined;
    return [
      ...heads.flatMap((head) => faultsIf(row[head] !== cells[head], `${name} ${head} ${cells[head]}`)),
      ...heads.flatMap((head) =>
        faultsIf(!(bar?.alternative ?? "").includes(cells[head] ?? "？"), `${name} 说明 ${head}`),
      ),
      ...faultsIf(length?.join() !== Math.min(done, 1).toFixed(6), `${name} 条 ${length?.join()}`),
      ...faultsIf(isMarked !== (pace !== undefined), `${name} 线`),
      ...faultsIf(
        isMarked && Math.abs(asNumber(bar?.mark) - (pace ?? 0)) > 0.0005,
        `${name} 线 ${bar?.mark}`,
      ),
      ...faultsIf(
        /^(?:推进缓慢|未完成)$/u.test(row["评价"] ?? "") !== (bar?.segments[0]?.tone === "dark"),
        `${name} 深浅`,
      ),
    ];
  });
};

const tones = {
  已完成: "light",
  达到序时进度: "middle",
  推进缓慢: "dark",
  尚未启动: "black",
  未完成: "dark",
};
const heads = Object.keys(tones) as readonly (keyof typeof tones)[];

const count = (cell: string | undefined): number => (cell === undefined || cell === "—" ? 0 : Number(cell));

/** A row of counts adds up, its bar shows them in their tones, and its words tell them. */
const countFaults = ({ cells, bar }: ChartRow, name: string): readonly string[] => {
  const total = count(cells["任务数"]);
  const told = heads.filter((head) => count(cells[head]) > 0);
  const drawn = told.map((head) => `${tones[head]} ${(count(cells[head]) / total).toFixed(6)}`);
  const all = [...heads, "暂不评价", "无法评价"].map((head) => count(cells[head]));
  const said = [...told, ...["暂不评价", "无法评价"].filter((head) => count(cells[head]) > 0)];
  return [
    ...faultsIf(all.reduce((sum, each) => sum + each, 0) !== total, `${name} 合计`),
    ...faultsIf(drawn.join() !== lengthsOf(bar).join(), `${name} 条 ${lengthsOf(bar).join()}`),
    ...said.flatMap((head) =>
      faultsIf(
        !new RegExp(`[：、](?:均)?${head}(?:${count(cells[head])}项|$)`, "u").test(bar?.alternative ?? ""),
        `${name} 说明 ${head}`,
      ),
    ),
  ];
};

/** The rows of 板块 are those of the table in the running text. */
export const sectionFaults = (document: OfficialDocument): readonly string[] => {
  const table = document.body.find(isTable);
  const printed = table ? rowsOf(table) : [];
  const drawn = chartNamed(document, /各板块/u);
  return [
    ...faultsIf(drawn.length !== printed.length, `${drawn.length} 板块`),
    ...drawn.flatMap((row, index) => {
      const own = printed[index]?.cells ?? {};
      const name = row.cells["板块"] ?? "";
      return [
        ...Object.entries(own).flatMap(([head, cell]) =>
          faultsIf(row.cells[head] !== cell, `${name} ${head} ${row.cells[head]}`),
        ),
        ...countFaults(row, name),
      ];
    }),
  ];
};

/** The months add up, the last of them is this one, and their shares are those of the counts beside them. */
export const courseFaults = (document: OfficialDocument): readonly string[] => {
  const total = chartNamed(document, /各板块/u).at(-1)?.cells ?? {};
  const months = chartNamed(document, /各月任务/u);
  const reports = chartNamed(document, /按时报送/u);
  const last = months.at(-1)?.cells ?? {};
  const text = document.body.map(runningText).join("");
  const asked = /应报送单位(\d+)个/u.exec(text)?.[1];
  return [
    ...Object.entries(total).flatMap(([head, cell]) =>
      faultsIf(months.length > 0 && head in last && last[head] !== cell, `本月 ${head} ${last[head]}`),
    ),
    ...months.flatMap((row) => countFaults(row, row.cells["月份"] ?? "")),
    ...faultsIf(reports.length > 0 && reports.at(-1)?.cells["应报送（个）"] !== asked, "本月 应报送"),
    ...reports.flatMap(({ cells, bar }) => {
      const [all, punctual] = [count(cells["应报送（个）"]), count(cells["按时报送（个）"])];
      const name = cells["月份"] ?? "";
      const words = ["应报送（个）", "按时报送（个）", "按时率"].map((head) => cells[head] ?? "？");
      return [
        ...faultsIf(cells["按时率"] !== `${((100 * punctual) / all).toFixed(1)}%`, `${name} 按时率`),
        ...faultsIf(lengthsOf(bar).join() !== `middle ${(punctual / all).toFixed(6)}`, `${name} 按时率 条`),
        ...words.flatMap((word) =>
          faultsIf(!(bar?.alternative ?? "").includes(word), `${name} 说明 ${word}`),
        ),
      ];
    }),
  ];
};
