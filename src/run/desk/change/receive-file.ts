import { posix } from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../../model/calendar-date.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import type { InputFile } from "../../../model/input-file.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import { sortMonthFiles } from "../../../read/month/files.ts";
import { unitOfPath } from "../../../read/submission/reporting-unit.ts";
import { readSubmission } from "../../../read/submission/submission.ts";
import { unitNames } from "../../../read/text/unit-names.ts";
import { entriesIn, saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import { collectDiagnostics } from "../../load/collected.ts";
import { loadCatalogue } from "../../load/load-catalogue.ts";
import type { Folders } from "../../load/options.ts";
import { readingWith } from "../../load/reading-with.ts";
import type { Changed } from "./in-data.ts";
import { changingData } from "./in-data.ts";
import type { FacesOf } from "../kept-faces.ts";
import { numberedName, plainName } from "./plain-name.ts";

/** A file that was dropped onto the page. */
interface Dropped {
  /** As the browser calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a file, and what the reader of all reports sees in it. */
export interface ReceivedFile {
  /** The name under which it lies in 报送/. */
  readonly name: string;
  /** Whether the very same file lay there already, and nothing was written. */
  readonly wasThere: boolean;
  readonly unit?: string;
  /** 报送日期, as the file says. */
  readonly claimedDate?: CalendarDate;
  readonly problems: readonly Diagnostic[];
}

/** The month that a file is received for, and the faces that it will be printed in. */
interface ReceivingMonth {
  readonly month: ReportingMonth;
  readonly facesOf: FacesOf;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** Of a film only the beginning is read, which may be all of another file. */
const isWhole = ({ unreadable, whole }: InputFile): boolean =>
  unreadable === undefined && whole === undefined;

interface Place {
  readonly name: string;
  readonly wasThere: boolean;
}

/** What names are told apart by: on some disks and in some archives capitals and small letters are the same. */
const nameOnDisk = (name: string): string => name.normalize("NFC").toLowerCase();

/**
 * Where a file is kept: under its own name, or beside whatever has that name, be it a folder or a link that leads nowhere;
 * where it is already, nowhere again. Undefined where 报送 is no folder that a check looks into.
 */
const placeFor = async (
  world: World,
  folder: string,
  { name, bytes }: Dropped,
): Promise<Place | undefined> => {
  const { dir, base } = posix.parse(folder);
  const own = (await entriesIn(world.locate(dir))).find((entry) => entry.name === base);
  if (own && own.kind !== "folder") return undefined;
  const entries = await entriesIn(world.locate(folder));
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? name : numberedName(name, number);
    const there = entries.filter((entry) => nameOnDisk(entry.name) === nameOnDisk(wanted));
    if (there.length === 0) return { name: wanted, wasThere: false };
    for (const entry of there.filter(({ kind }) => kind === "file")) {
      const found = await world.readFile(`${folder}/${entry.name}`);
      if (found && isWhole(found) && isSame(found.bytes, bytes)) return { name: entry.name, wasThere: true };
    }
  }
};

/** Reads one file of 报送 as a check does; what only shows beside the other files is for the check to say. */
const readAsReport = async (
  world: World,
  folders: Folders,
  { month, facesOf, file }: ReceivingMonth & { readonly file: InputFile },
): Promise<Pick<ReceivedFile, "unit" | "claimedDate" | "problems">> => {
  const { report, diagnostics } = collectDiagnostics();
  const quietly = { world, options: folders, report: () => undefined };
  const year = await loadCatalogue(quietly, month.year);
  if (!year) return { problems: [] };
  const catalogue = catalogueOf(year.catalogue, month);
  const faces = await facesOf(catalogue.agency.fonts);
  const names = unitNames(catalogue.units, catalogue.groups, catalogue.departed);
  const { unreadable, passedOver, submissions } = sortMonthFiles(
    [file],
    `${folders.data}/${monthName(month)}`,
    report,
  );
  for (const { fault } of unreadable) report(fault);
  const [readable] = submissions;
  if (!readable || passedOver.length > 0) {
    const unit = unitOfPath(names, file.path)?.name;
    return { ...(unit !== undefined && { unit }), problems: diagnostics() };
  }
  const context = { catalogue, names, month, ...readingWith(faces) };
  const { unit, claimedDate } = readSubmission(readable, context, report);
  return {
    ...(unit && { unit: unit.name }),
    ...(claimedDate && { claimedDate }),
    problems: diagnostics(),
  };
};

/**
 * 收文: puts a dropped file into 报送/ of a month, under its own name or, where another file has it, beside that one, and
 * tells what a check will see in it. Nothing that is there is ever written over.
 */
export const receiveFile = (
  world: World,
  folders: Folders,
  { month, facesOf }: ReceivingMonth,
  dropped: Dropped,
): Promise<Changed<ReceivedFile>> =>
  changingData(world, folders.data, "desk 收文", async () => {
    const own = plainName(dropped.name);
    if (own === undefined)
      return { refused: "文件名不能用：太长，或者里面有文件夹的记号、看不见的字符。请改名后再收。" };
    if (/^~\$|^Thumbs\.db$|^desktop\.ini$/iu.test(own))
      return { refused: "是程序留下的临时文件，不是报送的材料，没有收。" };
    const folder = `${folders.data}/${monthName(month)}/报送`;
    const found = await placeFor(world, folder, { ...dropped, name: own });
    if (!found) return { refused: `${folder} 不是文件夹，收不进去：请把同名的文件或链接移走。` };
    const { name, wasThere } = found;
    const path = `${folder}/${name}`;
    if (!wasThere) await saveFile(world.locate(path), dropped.bytes);
    const read = await readAsReport(world, folders, { month, facesOf, file: { path, bytes: dropped.bytes } });
    return { done: { name, wasThere, ...read } };
  });
