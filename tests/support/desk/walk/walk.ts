import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { clerkAt } from "../clerk.ts";
import type { DeskInBrowser } from "../desk-in-browser.ts";
import { openDeskInBrowser } from "../desk-in-browser.ts";
import type { OfficeFolder } from "../office-folder.ts";
import { makeOfficeFolder } from "../office-folder.ts";
import { spoiltReports } from "../spoilt-reports.ts";
import type { SpoiltReport } from "../spoilt-reports.ts";

/** The month that is walked through; those before it in the sample year are there. */
export const month = "2013-06";
const earlier = ["2013-03", "2013-04", "2013-05"];
const sample = resolve(__dirname, "..", "..", "..", "..", "data", month);
/** The reports of the sample month as they should be. */
export const sent = join(sample, "报送");

/** Whose reports come after the others, with what is corrected. */
export const late = ["市编办", "市气象局", "网络公司"];
/** Who sends nothing by the deadline. */
export const silent = [...late, "市政府食品安全委员会办公室"];
/** Whether a report is one of these. */
export const isLate = (name: string): boolean => late.some((unit) => name.startsWith(unit));
/** A file with script in its name, and in what it says. */
export const hostile = "<img src=x onerror=alert(1)>.csv";

/** The receipts of the sample's register: the first of each unit. */
export const registered = new Map(
  readFileSync(join(sample, "收文登记.csv"), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .toReversed()
    .map(([unit = "", day = "", number = ""]) => [unit, { day, number }] as const),
);

/** What every step of the walk has at hand. */
export interface Walk {
  /** Where the clerk works at the desk; 来文 is what has come by mail. */
  readonly office: OfficeFolder;
  /** Where the same is done by commands alone. */
  readonly twin: OfficeFolder;
  readonly desk: DeskInBrowser;
  readonly page: Page;
  readonly clerk: ReturnType<typeof clerkAt>;
  readonly spoilt: readonly SpoiltReport[];
  readonly close: () => Promise<void>;
}

/** Opens the desk in an office that has everything but June. */
export const beginWalk = async (): Promise<Walk> => {
  const office = makeOfficeFolder(earlier);
  const twin = makeOfficeFolder(earlier);
  const spoilt = spoiltReports(sent);
  mkdirSync(office.at("来文"));
  for (const name of readdirSync(sent)) cpSync(join(sent, name), office.at("来文", name));
  for (const { name, sentAs, bytes } of spoilt) {
    rmSync(office.at("来文", name));
    writeFileSync(office.at("来文", sentAs), bytes);
  }
  writeFileSync(office.at("来文", hostile), "<script>alert(2)</script>,填报单位\n1,<b>某局</b>\n");
  const desk = await openDeskInBrowser(office.at());
  const { page } = desk;
  const close = async (): Promise<void> => {
    await desk.close();
    office.close();
    twin.close();
  };
  return { office, twin, desk, page, clerk: clerkAt(page), spoilt, close };
};
