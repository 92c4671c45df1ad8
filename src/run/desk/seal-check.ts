import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf } from "../../diagnostics/diagnostic.ts";
import { digestOf } from "../../model/digest.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { lettersIn, reportUnprinted } from "../issuing/month-to-issue.ts";
import { printedMonth } from "../issuing/printed-month.ts";
import { collectDiagnostics } from "../load/collected.ts";
import type { Folders } from "../load/options.ts";
import { readFormerOutput } from "../print/former-output.ts";
import { manifestName, monthFolder } from "../print/output-names.ts";
import type { MonthView } from "./view-month.ts";

/** Whether what was printed keeps the standard, as far as it was measured. */
export interface Measured {
  /** SHA-256 of the list of what was printed then. */
  readonly printed: string;
  readonly isSound: boolean;
}

/** One thing that must be true before a month is sealed and issued. */
export interface SealPoint {
  readonly name: string;
  readonly state: "好" | "要改" | "待办";
  /** What is wrong, or still to be done. */
  readonly said: readonly string[];
}

/** SHA-256 of the list of what was printed of a month (2013-06); the same for all months of which nothing was. */
export const printedDigest = async (world: World, output: string, month: string): Promise<string> =>
  digestOf((await world.readFile(`${output}/${month}/${manifestName}`))?.bytes ?? "");

const point = (name: string, wrong: readonly string[], state: "要改" | "待办" = "要改"): SealPoint =>
  wrong.length === 0 ? { name, state: "好", said: [] } : { name, state, said: wrong };

const measuredPoint = (measured: Measured | undefined, printed: string): SealPoint => {
  const name = "核对过版式";
  if (measured?.printed !== printed) return point(name, ["生成以后还没有在工作台里核对过版式。"], "待办");
  return point(name, measured.isSound ? [] : ["上次核对有不符的地方，请在“通报”页再核对一次，逐条看。"]);
};

/** The point that the clerk may answer otherwise: the letters go out without this program. */
export const lettersPoint = "写明另发的督办函都印了";

/** What has changed of the files that the papers rest on, since these were printed. */
export const changedInputs = ({ status: { notice } }: MonthView): readonly string[] => {
  if (!notice) return [];
  const { replaced, added, removed } = notice.inputs;
  return [
    ...replaced.map((path) => `${path} 已替换`),
    ...added.map((path) => `${path} 新增`),
    ...removed.map((path) => `${path} 已移走`),
  ];
};

/**
 * 盖章以前: what must be true before a month that is not issued may be issued, each as far as it can be told without printing
 * or measuring anything. Problems are those of the command that issues.
 */
export const sealCheck = async (
  world: World,
  folders: Folders,
  view: MonthView,
  measured: Measured | undefined,
): Promise<readonly SealPoint[]> => {
  const { checked, month, standing } = view;
  const name = monthName(month);
  const errors = point("校核没有错误", standing > 0 ? [`还有 ${standing} 处错误。`] : []);
  if (!checked) return [errors];
  const folder = monthFolder(folders.output, month);
  const { report, diagnostics } = collectDiagnostics();
  const output = await readFormerOutput(world, folder);
  const { agency } = checked.catalogue;
  printedMonth(output, { month: name, folder, agency, isReplaced: false }, report);
  const { manifest } = output;
  if (manifest)
    reportUnprinted(checked, lettersIn(checked.catalogue, checked, manifest.documents), folder, report);
  const said = (...codes: readonly Diagnostic["code"][]): readonly string[] =>
    diagnostics()
      .filter(({ code }) => codes.includes(code))
      .map((each) => `${messageOf(each)}。`);
  const whole = point("生成了全套定稿", said("ISD-002", "ISD-003", "ISD-004"));
  if (!manifest || said("ISD-002").length > 0) return [errors, whole];
  return [
    errors,
    whole,
    point("发文字号齐全", said("ISD-005")),
    point("印好的文件没有人改动", said("ISD-006")),
    point("依据的材料没有改动", changedInputs(view)),
    // They may go out otherwise, which the clerk says when issuing.
    point(lettersPoint, said("ISD-011"), "待办"),
    measuredPoint(measured, await printedDigest(world, folders.output, name)),
  ];
};
