import type { Block, OfficialDocument, Table } from "../../../src/model/papers/document.ts";
import type { Added } from "./adds-up-text.ts";
import { addSections, addText, added, compared, countNumbers, figure, joined } from "./adds-up-text.ts";
import { runningText } from "../../../src/model/text/document-text.ts";

/* The counts of a whole document, added up: its sentences, its tables, and what one says of the other. */

type CountRow = ReadonlyMap<string, string>;

/** The rows of a table by the heads of its columns. */
const rowsOf = ({ columns, rows }: Table): readonly CountRow[] =>
  rows.flatMap((row) =>
    row.type === "cells"
      ? [new Map(columns.map(({ head }, index) => [head, (row.cells[index] ?? []).join("")] as const))]
      : [],
  );

const count = (row: CountRow, head: string): number => {
  const cell = row.get(head);
  return cell === undefined || cell === "—" ? 0 : Number(cell);
};

const gradeHeads = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "未完成", "暂不评价", "无法评价"];
const stateHeads = ["按时报送", "逾期报送", "退回未重报", "未报送"];

const sumOf = (row: CountRow, heads: readonly string[]): number =>
  heads.reduce((sum, head) => sum + count(row, head), 0);

const firstCell = (row: CountRow): string => [...row.values()][0] ?? "";

/** Rows of tasks by grade, and the row that adds them up. */
const addCounts = (table: Table): readonly Added[] => {
  const whole = ["任务数", "牵头任务"].find((head) => table.columns.some((column) => column.head === head));
  if (whole === undefined) return [];
  const rows = rowsOf(table);
  const total = rows.find((row) => firstCell(row) === "合计");
  const others = rows.filter((row) => row !== total);
  const columns = total
    ? [whole, ...gradeHeads].map((head) =>
        compared(
          `合计 ${head}`,
          count(total, head),
          others.reduce((sum, row) => sum + count(row, head), 0),
        ),
      )
    : [];
  return [
    ...rows.map((row) => compared(firstCell(row), count(row, whole), sumOf(row, gradeHeads))),
    ...columns,
  ];
};

/** 附件4: each unit is asked once a month, but for those that hold tasks since a later one. */
const addStates = (table: Table, months: number, asked: ReadonlyMap<string, number>): readonly Added[] =>
  table.columns.some(({ head }) => head === "按时报送")
    ? rowsOf(table).map((row) => {
        const unit = row.get("单位") ?? "";
        return compared(`${unit} 报送`, asked.get(unit) ?? months, sumOf(row, stateHeads));
      })
    : [];

const isTable = (block: Block): block is Table => block.type === "table";
const tablesOf = (document: OfficialDocument): readonly Table[] => [
  ...document.body.filter(isTable),
  ...document.attachments.flatMap(({ body }) => body.filter(isTable)),
];

/** How many rows of the tables with a column say so-and-so in it. */
const rowsSaying = (document: OfficialDocument, head: string, test: (cell: string) => boolean): number =>
  tablesOf(document)
    .filter(({ columns }) => columns.some((column) => column.head === head))
    .flatMap(rowsOf)
    .filter((row) => test(row.get(head) ?? "")).length;

/** 共14项： at the end of a heading, and the paragraphs up to the next one. */
const addItems = (blocks: readonly Block[]): readonly Added[] =>
  blocks.flatMap((block, index) => {
    const told = /共(\d+)项：$/u.exec(runningText(block))?.[1];
    if (told === undefined) return [];
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex(({ type }) => type !== "paragraph");
    const items = (end < 0 ? rest : rest.slice(0, end)).filter((each) => /^第\d+项/u.test(runningText(each)));
    return [compared(runningText(block), Number(told), items.length)];
  });

/** 三: the sub-sections of a section, and the sections of the catalogue. */
const addDivisions = (blocks: readonly Block[]): readonly Added[] => {
  const sections = blocks.flatMap((block, index) => {
    const whole = /^[^。]*。共(\d+)项，/u.exec(runningText(block))?.[1];
    if (block.type !== "heading" || whole === undefined) return [];
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex(({ type }) => type === "heading");
    const texts = (end < 0 ? rest : rest.slice(0, end)).map((each) => runningText(each));
    const counted = added(texts.map((text) => figure(text, /^\D*?(\d+)项，/u)));
    // A sub-section of one task that is not judged is told by the task alone.
    const alone = added(
      texts.map((text) => countNumbers(/^第[\d、至]+项(?=[^，]*，暂不评价。)/u.exec(text)?.[0] ?? "")),
    );
    return [{ heading: runningText(block), whole: Number(whole), parts: counted > 0 ? counted + alone : 0 }];
  });
  return sections.flatMap(({ heading, whole, parts }) =>
    parts > 0 ? [compared(heading, whole, parts)] : [],
  );
};

/** What the text says of tasks, indicators and units, and how many rows of the attachments say it. */
const addAttachments = (document: OfficialDocument, text: string): readonly Added[] => {
  const row = (name: string, head: string, cell: string, pattern: RegExp): Added =>
    compared(
      `${name} ${cell}`,
      figure(text, pattern),
      rowsSaying(document, head, (each) => each === cell),
    );
  const tasks = ["已完成", "达到序时进度", "推进缓慢", "尚未启动"].map((grade) =>
    row("附件1", "进度评价", grade, new RegExp(`${grade}(\\d+)项，占`, "u")),
  );
  const figures = [
    ["达到序时进度", /其中(?:已完成年度目标\d+个，)?达到序时进度(\d+)个/u],
    ["推进缓慢", /个，未达到(\d+)个。/u],
    ["未报", /没有报数的(\d+)个/u],
    ["材料退回", /材料退回的(\d+)个/u],
    ["另有核定", /不按指标评价的(\d+)个/u],
  ] as const;
  const states = [
    ["按时报送", /(?:按时报送(\d+)个，按时率|应报送单位(\d+)个，全部按时报送)/u],
    ["逾期报送", /逾期报送的(\d+)个：/u],
    ["未报送", /未报送的(\d+)个：/u],
    ["退回", /不符合要求、已退回(?:而未重新报送)?的(\d+)个：/u],
  ] as const;
  return [
    ...tasks,
    compared(
      "附件1",
      figure(text, /重点工作共(\d+)项。/u),
      rowsSaying(document, "评价依据", () => true),
    ),
    ...figures.map(([cell, pattern]) => row("附件2", "评价", cell, pattern)),
    compared(
      "附件2",
      figure(text, /(\d+)个量化指标中，列入/u),
      rowsSaying(document, "差距（百分点）", () => true),
    ),
    ...states.map(([cell, pattern]) => row("附件3", "报送情况", cell, pattern)),
    compared(
      "附件3",
      figure(text, /应报送单位(\d+)个/u),
      rowsSaying(document, "报送情况", () => true),
    ),
  ];
};

/** A unit's extract: its tasks are the rows of its two tables, and those that lag are told one by one. */
const addExtract = (document: OfficialDocument, text: string): readonly Added[] => [
  compared(
    "牵头任务",
    figure(text, /牵头任务(\d+)项/u),
    rowsSaying(document, "进展情况", () => true),
  ),
  compared(
    "责任任务",
    figure(text, /责任任务(\d+)项/u),
    rowsSaying(document, "本单位报送情况", () => true),
  ),
  compared(
    "下列任务",
    [...text.matchAll(/下列(\d+)项任务/gu)].reduce((sum, [, each]) => sum + Number(each), 0),
    // 第5项新增：… is a change of the catalogue.
    document.body.filter((block) => /^第\d+项(?:（[^：]*）)?：/u.test(runningText(block))).length,
  ),
];

/** 摘要: the tasks, and those that its lists count. */
const addSummary = (text: string): readonly Added[] => {
  const lagging = [...text.matchAll(/(?:推进缓慢|尚未启动)(\d+)项，占/gu)];
  return [
    compared(
      "各档项数",
      figure(text, /。(\d+)项重点工作中/u),
      figure(text, /列入(?:本月|全年)评价(\d+)项/u) +
        figure(text, /(\d+)项(?:本月)?暂不评价。/u) +
        countNumbers(/。([^。]*)，无法评价。/u.exec(text)?.[1] ?? ""),
    ),
    compared(
      "未达到序时进度",
      figure(text, /有(\d+)项工作未达到序时进度/u),
      lagging.reduce((sum, [, each]) => sum + Number(each), 0),
    ),
  ];
};

const byKind: Readonly<Record<string, (document: OfficialDocument, text: string) => readonly Added[]>> = {
  通报: (document, text) => [addSections(text), ...addAttachments(document, text)],
  摘要: (_, text) => addSummary(text),
  摘编: addExtract,
};

/** Adds up everything of a document; `months` are those of 附件4, `asked` those of units that were asked in fewer. */
export const addDocument = (
  document: OfficialDocument,
  months: number,
  asked: ReadonlyMap<string, number> = new Map(),
): Added => {
  const body = document.body.map(runningText).join("");
  return joined([
    ...document.body.map((block) => addText(runningText(block))),
    ...addItems(document.body),
    ...addDivisions(document.body),
    ...tablesOf(document).flatMap((table) => [...addCounts(table), ...addStates(table, months, asked)]),
    ...(byKind[document.kind]?.(document, body) ?? []),
  ]);
};
