import { parse } from "csv-parse/sync";

/** What a unit might write into a form, by column; a list is gone through line by line. */
const answers: Readonly<Record<string, (line: number) => string>> = {
  累计完成: (line) => String(line * 10 + 0.5),
  进展情况: (line) => `截至7月底,第${line}行的工作“按计划”推进；\n完成投资${line}亿元。`,
  自评状态: (line) => ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价"][line % 5] ?? "",
  存在问题: (line) => (line % 3 === 0 ? "征地拆迁滞后。" : ""),
  下步措施: () => "加快施工。",
  填报人: () => "办公室",
  联系电话: () => "0375-2666666",
  报送日期: () => "2013-08-02",
};

/** The answer to one cell; empty for a column that is not to be filled in. */
export const answerTo = (column: string, line: number): string => answers[column]?.(line) ?? "";

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/**
 * Fills in a form's CSV as a unit would: words once for each task, figures in a lead's lines that name an indicator,
 * who and when in the first line.
 */
export const fillForm = (csv: string): string => {
  const [header = [], ...lines] = parse(csv, { bom: true, relax_column_count: false });
  const filled = lines.map((line, index) => {
    const at = (column: string): string => line[header.indexOf(column)] ?? "";
    return line.map((cell, field) => {
      const column = header[field] ?? "";
      const isAsked =
        column === "累计完成"
          ? at("角色") === "牵头" && at("指标") !== ""
          : ["填报人", "联系电话", "报送日期"].includes(column)
            ? index === 0
            : at("工作任务") !== "";
      return isAsked ? answerTo(column, index + 1) || cell : cell;
    });
  });
  return `\uFEFF${[header, ...filled].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
};
