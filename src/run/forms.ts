import { chineseDate } from "../model/calendar-date.ts";
import { monthName } from "../model/month.ts";
import { utf8 } from "../model/text/utf8.ts";
import type { OutputFile } from "../save.ts";
import { saveFolder } from "../save.ts";
import type { World } from "../world.ts";
import { formCsv } from "../write/forms/csv.ts";
import { formWorkbook } from "../write/forms/workbook.ts";
import { writeXlsx } from "../write/xlsx/write-xlsx.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import { usualFormats } from "./load/options.ts";
import { locked } from "./locked.ts";
import { formsNoticeEntered } from "./papers/registers/forms-notice-row.ts";
import { numberedName } from "./papers/file-names.ts";
import type { FormsOptions, PreparedForms } from "./papers/prepare-forms.ts";
import { prepareForms } from "./papers/prepare-forms.ts";
import { enteredText, saveRegister } from "./papers/registers/supervision-rows.ts";
import { formsFolder } from "./print/output-names.ts";
import { openFaces, printDocument } from "./print/print-document.ts";
import { retireFormerOutput } from "./print/retire-former.ts";

const writeForms = async ({ forms, properties }: PreparedForms): Promise<OutputFile[]> => {
  const files: OutputFile[] = [];
  for (const [index, form] of forms.entries()) {
    const name = numberedName(index + 1, forms.length, form.unit);
    files.push(
      { path: `${name}.xlsx`, bytes: await writeXlsx(formWorkbook(form), properties) },
      { path: `${name}.csv`, bytes: utf8(formCsv(form)) },
    );
  }
  return files;
};

const writeMonthForms = async (world: World, options: FormsOptions): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const context = { world, options, report: collected.report };
  const prepared = await prepareForms(context);
  const register = prepared && (await formsNoticeEntered(context, prepared.month, prepared.documents));
  const diagnostics = collected.diagnostics();
  showDiagnostics(world, diagnostics, options.json);
  if (!prepared || standingErrors(diagnostics) > 0) {
    world.tell(`${problemsText(diagnostics)}，未生成文件。`);
    return 1;
  }
  const { month, documents, faces, properties, previousMonth } = prepared;
  const files = await writeForms(prepared);
  const open = openFaces(faces);
  for (const document of documents)
    files.unshift(...(await printDocument(document, open, { properties, formats: usualFormats })).files);
  const folder = formsFolder(options.output, month);
  await saveFolder(world.locate(folder), files, retireFormerOutput(world, folder));
  if (register) await saveRegister(world, register);
  if (options.number === undefined) {
    const date = options.date ? "" : `，成文日期暂写${chineseDate(properties.created)}`;
    world.tell(`通知按草稿生成${date}；定稿请用 --number 写明文号，用 --date 写明成文日期。`);
  }
  const reference = previousMonth ? `上月数取自 ${monthName(previousMonth)}` : "没有上月数可供参考";
  showDone(
    world,
    `已生成 ${prepared.forms.length} 个单位的填报表（XLSX、CSV）和通知（DOCX、PDF），存入 ${folder}/${register ? enteredText(register) : ""}，${reference}；${problemsText(diagnostics)}。`,
    options.json,
  );
  return 0;
};

/**
 * 填报表: a form for every unit that has a task, and the 通知 that asks for them; one with a number is entered in 发文登记.
 * Nothing is written while an error
 * stands. Returns the exit code: 0 done, 1 problems in the input.
 */
export const forms = (world: World, options: FormsOptions): Promise<0 | 1> => {
  const purpose = `forms ${options.month ?? ""}`.trimEnd();
  const { output, data, number, json } = options;
  const others = number === undefined ? [] : [data];
  return locked(world, { output, others, purpose, json }, () => writeMonthForms(world, options));
};
