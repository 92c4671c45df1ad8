import type { Report } from "../../diagnostics/diagnostic.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { InputFile } from "../../model/input-file.ts";
import { matterText } from "../../model/papers/supervision-letter.ts";
import type { ListedFile } from "../../model/output/manifest.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import { checkIssued, checkOutputs } from "../../verify/digests.ts";
import { isWrittenIn, readManifest } from "../../read/month/manifest.ts";
import type { World } from "../../world.ts";
import { manifestName } from "../print/output-names.ts";
import { waitingCorrection } from "../print/waiting-correction.ts";

/** Where a month is, and what was issued of it. */
export interface PrintedFolder {
  readonly folder: string;
  readonly issued: IssuedMonth | undefined;
}

/** Holds the papers of an issued month against what was written down of them; the paths of these. */
export const checkSentOut = (
  world: World,
  folder: string,
  { issued, files }: { readonly issued: IssuedMonth; readonly files: readonly InputFile[] },
  report: Report,
): ReadonlySet<string> => {
  const { papers, number, printedOn, signed, corrections = [], lettersElsewhere = [] } = issued;
  const inside = signed?.path.startsWith(`${folder}/`) === true ? signed : undefined;
  const sentOut = [
    ...papers.flatMap((paper) => paper.files),
    ...(inside ? [{ ...inside, path: inside.path.slice(folder.length + 1) }] : []),
  ];
  const intact = checkIssued(sentOut, folder, files, report);
  const by = corrections.map((each) => each.number).join("、");
  world.tell(
    `${folder}：${isoDate(printedOn)} 以 ${number} 印发，${by === "" ? "" : `由 ${by} 更正，`}印发的 ${sentOut.length} 个文件，摘要一致 ${intact} 个`,
  );
  if (lettersElsewhere.length > 0)
    world.tell(
      `${folder}：督办函 ${lettersElsewhere.length} 件另外行文，不在这里：${lettersElsewhere.map(matterText).join("、")}`,
    );
  return new Set(sentOut.map(({ path }) => `${folder}/${path}`));
};

/** Holds what else a folder keeps of a month as it went out against its own list (VFY-005 to VFY-007, VFY-016). */
const checkKept = (
  place: string,
  { replaced, files }: { readonly replaced: readonly ListedFile[]; readonly files: readonly InputFile[] },
  report: Report,
): void => {
  const list = files.find(({ path }) => path === `${place}/${manifestName}`);
  const manifest = list && readManifest(list);
  if (!list || !manifest || isWrittenIn(list))
    report({ code: "VFY-016", place: { file: `${place}/${manifestName}` }, details: {} });
  if (!manifest) return;
  const held = new Set(replaced.map(({ path }) => path));
  const outputs = manifest.outputs.filter(({ path }) => !held.has(path));
  const others = files.filter(({ path }) => !held.has(path.normalize("NFC").slice(place.length + 1)));
  checkOutputs({ outputs }, place, others, report);
};

/** Holds the papers that corrections took the place of against what was written down of them; tells of a correction that waits. */
export const checkReplaced = async (
  world: World,
  folder: string,
  issued: IssuedMonth,
  report: Report,
): Promise<void> => {
  const output = folder.slice(0, folder.lastIndexOf("/"));
  for (const { number, replaced } of issued.corrections ?? []) {
    const place = `${output}/${replaced.folder}`;
    const files = await world.readFolder(place);
    const intact = checkIssued(replaced.files, place, files, report);
    checkKept(place, { replaced: replaced.files, files }, report);
    world.tell(`${place}：${number} 更正以前的 ${replaced.files.length} 个文件，摘要一致 ${intact} 个`);
  }
  if ((await waitingCorrection(world, output, issued)) !== undefined)
    world.tell(`${folder}-更正：更正通报还没有登记，核对的仍是更正以前的。`);
};
