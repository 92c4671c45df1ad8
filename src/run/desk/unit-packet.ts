import type { CalendarDate } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName, nextMonth } from "../../model/month.ts";
import { compareNames } from "../../model/text/name-order.ts";
import type { World } from "../../world.ts";
import type { ZipFile } from "../../write/ooxml/zip.ts";
import { zip } from "../../write/ooxml/zip.ts";
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

/**
 * All that goes to a unit with a month as one ZIP: the 通报, its own papers, the slips, and next month's forms where these
 * were written. The same files give the same bytes. Nothing of a draft, and nothing that is not as it was printed.
 */
export const unitPacket = async (
  world: World,
  output: string,
  wanted: Wanted,
): Promise<{ readonly done: Packet } | { readonly refused: string }> => {
  const { month, unit } = wanted;
  const papers = await ownPapers(world, monthFolder(output, month), unit, "");
  const slips = await ownPapers(world, slipsFolder(output, month), unit, "退件/");
  if (papers.isDraft) return { refused: "生成的是草稿，不分发。" };
  const changed = [...papers.changed, ...slips.changed];
  if (changed.length > 0)
    return { refused: `生成以后改动过或不见了，没有打包：${changed.slice(0, 3).join("、")}。请重新生成。` };
  const files = [...papers.files, ...slips.files, ...(await ownForms(world, output, wanted))];
  if (papers.files.length + slips.files.length === 0) return { refused: `没有印给 ${unit} 的公文。` };
  const ordered = files.toSorted((a, b) => compareNames(a.name, b.name));
  const day = papers.signedOn ?? { ...nextMonth(month), day: 1 };
  return { done: { name: `${monthName(month)}-${inFileName(unit)}.zip`, bytes: zip(ordered, day) } };
};
