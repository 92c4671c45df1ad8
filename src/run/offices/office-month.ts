import type { Report } from "../../diagnostics/diagnostic.ts";
import { countReporting } from "../../assess/statistics.ts";
import { holderOf } from "../../lock.ts";
import { countGrades } from "../../model/grade-counts.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import type { Manifest } from "../../model/output/manifest.ts";
import type { MonthOutcome } from "../../model/output/month-outcome.ts";
import type { OfficeMonth, OfficeState } from "../../model/output/office-month.ts";
import type { StoppedOutline } from "../../model/output/stopped-run.ts";
import { readManifest } from "../../read/month/manifest.ts";
import { readStoppedRun } from "../../read/month/stopped-run.ts";
import { diskRefusal } from "../../refusal.ts";
import type { World } from "../../world.ts";
import { loadIssued } from "../load/load-issued.ts";
import type { PaperKind } from "../papers/papers.ts";
import { checkFolder, manifestName, monthFolder, stoppedName } from "../print/output-names.ts";
import type { OfficeFolders } from "./office-folders.ts";

/** One of many offices, one month, and where problems go. */
interface Asked {
  readonly office: OfficeFolders;
  readonly month: ReportingMonth;
  readonly report: Report;
}

/** A file's bytes; undefined where there is none. One that may not be read is reported (RUN-020) and "unreadable". */
const readOwn = async (
  world: World,
  path: string,
  report: Report,
): Promise<InputFile | "unreadable" | undefined> => {
  const file = await world.readFile(path);
  if (file?.unreadable === undefined) return file;
  report({ code: "RUN-020", place: { file: path }, details: { refusal: file.unreadable } });
  return "unreadable";
};

/** 清单.json of the month, or why there is none that can be used, which is reported where it is damaged. */
const manifestOf = async (
  world: World,
  { office, month, report }: Asked,
): Promise<Manifest | Extract<OfficeState, "没有清单" | "清单损坏" | "读不了">> => {
  const path = `${monthFolder(office.output, month)}/${manifestName}`;
  const file = await readOwn(world, path, report);
  if (file === "unreadable") return "读不了";
  if (!file) return "没有清单";
  const manifest = readManifest(file);
  const name = monthName(month);
  if (manifest?.month === name && manifest.outputs.length > 0) return manifest;
  const listed = manifest && manifest.month !== name && manifest.month !== "" ? manifest.month : undefined;
  report({ code: "OFF-002", place: { file: path }, details: { month: name, listed } });
  return "清单损坏";
};

/** 未生成.json of the month, which is reported (OFF-003); undefined where the last run printed. */
const stoppedOf = async (
  world: World,
  { office, month, report }: Asked,
): Promise<StoppedOutline | undefined> => {
  const path = `${checkFolder(office.output, month)}/${stoppedName}`;
  const file = await readOwn(world, path, report);
  if (!file || file === "unreadable") return undefined;
  const stopped = readStoppedRun(file);
  if (!stopped) {
    report({
      code: "OFF-002",
      place: { file: path },
      details: { month: monthName(month), listed: undefined },
    });
    return undefined;
  }
  const { exitCode, errors, first } = stopped;
  report({ code: "OFF-003", place: { file: path }, details: { exitCode, errors, first } });
  return stopped;
};

/** Whether a run of this month has begun and not ended, which is reported (OFF-004). */
const isUnderWay = async (world: World, { office, month, report }: Asked): Promise<boolean> => {
  const holder = await holderOf(world.locate(office.output));
  if (!holder?.purpose.startsWith("generate")) return false;
  const named = /\d{4}-\d{2}/u.exec(holder.purpose)?.[0];
  if (named !== undefined && named !== monthName(month)) return false;
  const { purpose, process, computer, since, isDead } = holder;
  const place = { file: `${office.output}/.tongbao.lock` };
  report({ code: "OFF-004", place, details: { purpose, process, computer, since, isDead } });
  return true;
};

/** What the record of an issued month tells, where its list is of an older program. */
const outcomeOf = (manifest: Manifest, issued: IssuedMonth | undefined): Pick<OfficeMonth, "outcome"> => {
  if (manifest.outcome) return { outcome: manifest.outcome };
  if (!issued) return {};
  const outcome: MonthOutcome = {
    office: "",
    reporting: countReporting(issued.reporting),
    tasks: countGrades(issued.tasks),
    errors: 0,
    warnings: 0,
  };
  return { outcome };
};

const printedState = (manifest: Manifest, issued: IssuedMonth | undefined): OfficeState => {
  if (issued) return issued.corrections ? "已更正" : "已印发";
  return manifest.options.draft ? "草稿" : "已生成";
};

const notice: PaperKind = "通报";

const read = async (world: World, asked: Asked): Promise<OfficeMonth> => {
  const { office, month, report } = asked;
  const name = monthName(month);
  const isBusy = await isUnderWay(world, asked);
  const stopped = await stoppedOf(world, asked);
  const manifest = await manifestOf(world, asked);
  const row = { folder: office.name, month: name, isPart: false, ...(stopped && { stopped }) };
  if (typeof manifest === "string") {
    if (manifest !== "没有清单") return { ...row, state: manifest };
    if (isBusy) return { ...row, state: "没有做完" };
    if (stopped) return { ...row, state: "未生成" };
    const place = { file: monthFolder(office.output, month) };
    report({ code: "OFF-001", place, details: { month: name } });
    return { ...row, state: manifest };
  }
  const issued = office.data === undefined ? undefined : await loadIssued(world, office.data, month, report);
  const known = outcomeOf(manifest, issued);
  if (!known.outcome) {
    const place = { file: `${monthFolder(office.output, month)}/${manifestName}` };
    report({ code: "OFF-005", place, details: { month: name } });
  }
  const number = manifest.documents.find(({ kind }) => kind === notice)?.number;
  return {
    ...row,
    ...known,
    ...(number !== undefined && { number }),
    state: printedState(manifest, issued),
    isPart: manifest.options.units !== undefined,
    papers: manifest.documents.length,
  };
};

/**
 * One office's month, from its 清单.json, from 未生成.json where the last run stopped, and from 印发.json where its data is
 * there. What lacks, is damaged or may not be read is reported and makes a row all the same.
 */
export const officeMonth = async (world: World, asked: Asked): Promise<OfficeMonth> => {
  const { office, month, report } = asked;
  try {
    return await read(world, asked);
  } catch (problem) {
    const refused = diskRefusal(problem);
    if (!refused) throw problem;
    report({ code: "RUN-020", place: { file: office.output }, details: { refusal: refused.refusal } });
    return { folder: office.name, month: monthName(month), state: "读不了", isPart: false };
  }
};
