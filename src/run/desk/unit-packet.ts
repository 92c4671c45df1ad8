import type { CalendarDate } from "../../model/calendar-date.ts";
import { digestOf } from "../../model/digest.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName, nextMonth } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import { standingSigned } from "../../model/output/issued-month.ts";
import { compareNames } from "../../model/text/name-order.ts";
import type { World } from "../../world.ts";
import type { ZipFile } from "../../write/ooxml/zip.ts";
import { zip } from "../../write/ooxml/zip.ts";
import { loadIssued } from "../load/load-issued.ts";
import type { Folders } from "../load/options.ts";
import { ofKind } from "../papers/of-kind.ts";
import { inFileName } from "../papers/file-names.ts";
import { readFormerOutput } from "../print/former-output.ts";
import { formsFolder, monthFolder, slipsFolder } from "../print/output-names.ts";

/** A file to be handed on. */
interface Packet {
  /** 2013-06-市科技局.zip */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whose packet is wanted. */
interface Wanted {
  readonly month: ReportingMonth;
  readonly unit: string;
}

/** Files of a folder that go to a unit, or what of them is not as it was printed. */
interface Own {
  readonly files: readonly ZipFile[];
  readonly changed: readonly string[];
  readonly isDraft: boolean;
  readonly signedOn?: CalendarDate;
}

/** The papers of a printed folder that are a unit's own, with the 通报 that goes to all. */
const ownPapers = async (world: World, folder: string, unit: string, inside: string): Promise<Own> => {
  const { manifest, intact } = await readFormerOutput(world, folder);
  const documents = [...(manifest?.documents ?? []), ...(manifest?.archived ?? [])];
  const isTheirs = documents.some((each) => each.unit === unit);
  const own = documents.filter((each) => each.unit === unit || (isTheirs && ofKind("通报")(each)));
  const paths = [...new Set(own.flatMap(({ files }) => files))];
  const signedOn = documents.find(ofKind("通报"))?.signedOn;
  return {
    files: paths.flatMap((path) => {
      const content = intact.get(path)?.bytes;
      return content ? [{ name: `${inside}${path}`, content }] : [];
    }),
    changed: paths.filter((path) => !intact.has(path)).map((path) => `${folder}/${path}`),
    isDraft: manifest?.options.draft === true,
    ...(signedOn && { signedOn }),
  };
};

/** The forms of the next month, as far as they were written: 02-市科技局.xlsx */
const ownForms = async (
  world: World,
  output: string,
  { month, unit }: Wanted,
): Promise<readonly ZipFile[]> => {
  const next = nextMonth(month);
  const endings = [".xlsx", ".csv"].map((ending) => `-${inFileName(unit)}${ending}`);
  return (await world.readInside(formsFolder(output, next)))
    .filter(({ path, whole }) => !whole && endings.some((end) => path.replace(/^\d+/u, "") === end))
    .map(({ path, bytes }) => ({ name: `填报表-${monthName(next)}/${path}`, content: bytes }));
};

/** Papers as they are handed on of an issued month: by what was written down of them, the 通报 as it was signed. */
const asIssued = async (
  world: World,
  papers: Own,
  { issued, folder }: { readonly issued: IssuedMonth; readonly folder: string },
): Promise<Own> => {
  const listed = new Map(
    issued.papers.flatMap((paper) => paper.files.map((each) => [each.path, each.digest])),
  );
  const isOther = ({ name, content }: ZipFile): boolean =>
    listed.has(name) && listed.get(name) !== digestOf(content);
  const others = papers.files.filter(isOther).map(({ name }) => `${folder}/${name}`);
  const signed = standingSigned(issued);
  if (!signed) return { ...papers, changed: [...papers.changed, ...others] };
  const notice = issued.papers.find(ofKind("通报"))?.files.map(({ path }) => path) ?? [];
  const isNotice = (path: string): boolean =>
    notice.includes(path) || notice.includes(path.slice(folder.length + 1));
  const file = await world.readFile(signed.path);
  const isThere = file !== undefined && digestOf(file.bytes) === signed.digest;
  return {
    ...papers,
    files: [
      ...papers.files.filter(({ name }) => !isNotice(name)),
      ...(isThere ? [{ name: "通报.pdf", content: file.bytes }] : []),
    ],
    changed: [
      ...[...papers.changed, ...others].filter((path) => !isNotice(path)),
      ...(isThere ? [] : [signed.path]),
    ],
  };
};

/**
 * All that goes to a unit with a month as one ZIP: the 通报, its own papers, the slips, and next month's forms where these
 * were written; of an issued month as it was issued. The same files give the same bytes. Nothing of a draft, and nothing
 * that is not as it was printed.
 */
export const unitPacket = async (
  world: World,
  { data, output }: Pick<Folders, "data" | "output">,
  wanted: Wanted,
): Promise<{ readonly done: Packet } | { readonly refused: string }> => {
  const { month, unit } = wanted;
  const folder = monthFolder(output, month);
  const issued = await loadIssued(world, data, month, () => undefined);
  const printed = await ownPapers(world, folder, unit, "");
  const isOurs = issued && printed.files.length + printed.changed.length > 0;
  const papers = isOurs ? await asIssued(world, printed, { issued, folder }) : printed;
  const slips = await ownPapers(world, slipsFolder(output, month), unit, "退件/");
  if (papers.isDraft) return { refused: "生成的是草稿，不分发。" };
  const changed = [...papers.changed, ...slips.changed];
  if (changed.length > 0)
    return {
      refused: `${issued ? "印发" : "生成"}以后改动过或不见了，没有打包：${changed.slice(0, 3).join("、")}。${issued ? "请从存档恢复。" : "请重新生成。"}`,
    };
  const files = [...papers.files, ...slips.files, ...(await ownForms(world, output, wanted))];
  if (papers.files.length + slips.files.length === 0) return { refused: `没有印给 ${unit} 的公文。` };
  const ordered = files.toSorted((a, b) => compareNames(a.name, b.name));
  const day = papers.signedOn ?? { ...nextMonth(month), day: 1 };
  return { done: { name: `${monthName(month)}-${inFileName(unit)}.zip`, bytes: zip(ordered, day) } };
};
