import { checkReportJson, checkReportText } from "../write/check-report.ts";
import { writeManifest } from "../write/manifest.ts";
import type { InputFile } from "../model/input-file.ts";
import { monthName } from "../model/month.ts";
import type { OutputFile } from "../save.ts";
import { saveFolder } from "../save.ts";
import type { World } from "../world.ts";
import { collectDiagnostics, problemsText, showDiagnostics, standingErrors } from "./collected.ts";
import type { MonthOptions } from "./options.ts";
import { prepareMonth } from "./prepare-month.ts";
import { printDocuments } from "./print-documents.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Excel and Windows' own editor take a text without a mark for GBK. */
const withByteOrderMark = (text: string): string => `\uFEFF${text}`;

/**
 * 生成: prints the 通报 and the extracts of a month. Nothing is written while an error stands.
 * Returns the exit code: 0 done, 1 problems in the input.
 */
export const generate = async (world: World, options: MonthOptions, version: string): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const prepared = await prepareMonth(world, options, collected.report);
  const diagnostics = collected.diagnostics();
  showDiagnostics(world, diagnostics, options.json);
  const errors = standingErrors(diagnostics, prepared?.returnedFiles);
  if (!prepared || errors > 0) {
    world.tell(`${problemsText(diagnostics)}，未生成文件。`);
    return 1;
  }
  const { month, assessment } = prepared;
  const folder = `${options.output}/${monthName(month)}`;
  world.tell(`正在生成 ${monthName(month)}：通报和${prepared.documents.length - 1}个单位的摘编……`);
  const printed = await printDocuments(prepared.documents, {
    fonts: prepared.fonts,
    issue: prepared.issue,
    formats: options.formats,
    workers: world.processors,
    showProgress: (done, total) => world.showProgress(`正在生成 ${done}/${total}`),
  });
  world.showProgress("");
  const reports: readonly OutputFile[] = [
    { path: "校核报告.txt", bytes: encode(withByteOrderMark(checkReportText(assessment, diagnostics))) },
    { path: "校核报告.json", bytes: encode(checkReportJson(assessment, diagnostics)) },
  ];
  const outputs: readonly InputFile[] = [...printed.files, ...reports];
  const manifest = writeManifest({
    version,
    month: monthName(month),
    fonts: Object.entries(prepared.fonts),
    inputs: prepared.inputs,
    outputs,
  });
  await saveFolder(folder, [...outputs, { path: "清单.json", bytes: encode(manifest) }]);
  const perFormat = options.formats.map((format) => format.toUpperCase()).join("、");
  world.print(
    `已生成 ${prepared.documents.length} 份公文（${perFormat}），共 ${printed.pages} 页，存入 ${folder}/，用时 ${world.secondsRunning().toFixed(1)} 秒；${problemsText(diagnostics)}。`,
  );
  return 0;
};
