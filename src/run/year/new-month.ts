import { reportingDeadline } from "../../assess/reporting/deadline.ts";
import { usualIssueDays } from "../../assess/reporting/issue-days.ts";
import { unitsWithTasks } from "../../draft/progress-form.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName, nextMonth } from "../../model/month.ts";
import { makeFolder } from "../../make-folder.ts";
import { utf8 } from "../../model/text/utf8.ts";
import { saveFile } from "../../save.ts";
import { readRegister } from "../../read/month/register.ts";
import { unitNames } from "../../read/text/unit-names.ts";
import type { World } from "../../world.ts";
import { issueParticularsYaml } from "../../write/registers/issue-particulars-yaml.ts";
import { receiptRegisterCsv } from "../../write/registers/receipt-register-csv.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "../load/collected.ts";
import type { Context } from "../load/context.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { loadDispatches } from "../load/load-dispatches.ts";
import { chosenMonth } from "../load/months.ts";
import { nextSerial } from "../load/next-serial.ts";
import { holding } from "../locked.ts";

export interface NewMonthOptions {
  /** 2013-07; undefined means the month after the newest in the data folder. */
  readonly month?: string | undefined;
  readonly seeds?: string | undefined;
  readonly data: string;
  readonly json: boolean;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly about: string;
}

const newFiles = async (
  context: Context<NewMonthOptions>,
  catalogue: Catalogue,
  month: ReportingMonth,
): Promise<readonly NewFile[]> => {
  const deadline = reportingDeadline(month, catalogue.agency);
  const days = usualIssueDays(deadline);
  const serial = await nextSerial(context, catalogue, days.signedOn.year);
  const units = unitsWithTasks(catalogue).map(({ name }) => name);
  const folder = `${context.options.data}/${monthName(month)}`;
  return [
    {
      path: `${folder}/期次.yaml`,
      text: issueParticularsYaml({ month, serial, deadline, ...days }),
      about: `期次.yaml（发文字号 ${serial}，请核对文号和日期）`,
    },
    {
      path: `${folder}/收文登记.csv`,
      text: receiptRegisterCsv(units),
      about: `收文登记.csv（${units.length} 个单位，收到一份填一行）`,
    },
  ];
};

/**
 * The units that have a task and no line in a 收文登记 that is there already: they came into the list after it was made.
 * What is wrong with the register is for a check to tell.
 */
const unlistedUnits = async (
  { world, options }: Context<NewMonthOptions>,
  catalogue: Catalogue,
  month: ReportingMonth,
): Promise<readonly string[]> => {
  const register = await world.readFile(`${options.data}/${monthName(month)}/收文登记.csv`);
  if (!register) return [];
  const receipts = readRegister(register, month, unitNames(catalogue.units, []), () => undefined);
  const listed = new Set(receipts.map(({ unit }) => unit));
  return unitsWithTasks(catalogue)
    .map(({ name }) => name)
    .filter((name) => !listed.has(name));
};

/** The month to make after the newest, which itself is one as long as nobody has made all of it: 期次.yaml comes last. */
const monthToMake =
  ({ world, options: { data } }: Context<NewMonthOptions>) =>
  async (newest: ReportingMonth): Promise<ReportingMonth> =>
    (await world.readFile(`${data}/${monthName(newest)}/期次.yaml`)) ? nextMonth(newest) : newest;

const makeMonth = async (world: World, options: NewMonthOptions): Promise<0 | 1> => {
  const { report, diagnostics } = collectDiagnostics();
  const context = { world, options, report };
  const month = await chosenMonth(context, { byNewest: monthToMake(context), noMonth: "RUN-011" });
  const loaded = month && (await loadCatalogue(context, month.year));
  if (loaded) await loadDispatches(world, options.data, report);
  const found = diagnostics();
  showDiagnostics(world, found, options.json);
  if (!month || !loaded || standingErrors(found) > 0) {
    world.tell(`${problemsText(found)}，未新建。`);
    return 1;
  }
  const folder = `${options.data}/${monthName(month)}`;
  const catalogue = catalogueOf(loaded.catalogue, month);
  const unlisted = await unlistedUnits(context, catalogue, month);
  const files = await newFiles(context, catalogue, month);
  const isThere = await Promise.all(
    files.map(async ({ path }) => (await world.readFile(path)) !== undefined),
  );
  const left = files.filter((_, index) => isThere[index]).map(({ path }) => path);
  const made = files.filter((_, index) => !isThere[index]);
  await makeFolder(world.locate(`${folder}/报送`));
  for (const { path, text } of made.toReversed()) await saveFile(world.locate(path), utf8(text));
  if (left.length > 0) world.tell(`已有的没有改动：${left.join("、")}。`);
  if (unlisted.length > 0)
    world.tell(
      `收文登记.csv 里还没有 ${unlisted.length} 个单位的行：${unlisted.join("、")}；收到时另起一行。`,
    );
  showDone(
    world,
    made.length > 0
      ? `已新建 ${folder}/：${made.map(({ about }) => about).join("，")}。各单位报来的文件请放入 ${folder}/报送/。`
      : `${folder}/ 已经建好，没有新写文件。`,
    options.json,
  );
  return 0;
};

/**
 * 新建一期: makes a month's folder with 期次.yaml, 收文登记.csv and 报送/, to be filled in. What is there already stays
 * untouched and is named. Exit code 1 when the year's own files have errors, there is no telling which month is meant, or
 * another run is at work in the data folder.
 */
export const newMonth = (world: World, options: NewMonthOptions): Promise<0 | 1> => {
  const { month = "", data, json } = options;
  const purpose = `new ${month}`.trimEnd();
  return holding(world, { folders: [data], purpose, json }, () => makeMonth(world, options));
};
