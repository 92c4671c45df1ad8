import { isoDate } from "../../model/calendar-date.ts";
import type { ArchivedDocument, ArchivedStanding, ListedDocument } from "../../model/output/manifest.ts";
import type { OutputFile } from "../../save.ts";
import type { FormerOutput } from "./former-output.ts";

/** What of an earlier run's papers is not to be lost. */
export interface Archiving {
  /** How a paper stands that is no longer printed; undefined for one that may go. */
  readonly standingOf: (paper: Pick<ListedDocument, "kind" | "unit">) => ArchivedStanding | undefined;
  /** Whether papers of a kind go out on the day they bear, so that one of another day is another paper. */
  readonly goesOutByItself: (kind: string) => boolean;
}

/** Papers that stay, with their files. */
interface Archive {
  readonly archived: readonly ArchivedDocument[];
  readonly files: readonly OutputFile[];
}

const dayOf = ({ signedOn }: Pick<ListedDocument, "signedOn">): string => (signedOn ? isoDate(signedOn) : "");

/** 退回/01-市科技局-2013-04-07: where a paper stays when one of another day takes its name. */
const datedName = (paper: Pick<ListedDocument, "name" | "signedOn">): string =>
  `${paper.name}-${dayOf(paper)}`;

/** What is printed now. */
interface Printed {
  readonly documents: readonly ListedDocument[];
  readonly draft: boolean;
}

/** The name a paper keeps beside those that are printed now; undefined where one of them is this very paper. */
const keptName = (
  paper: ListedDocument,
  { documents: now, draft }: Printed,
  { goesOutByItself }: Archiving,
): string | undefined => {
  // A draft is not the paper that was sent, though all its words may be.
  const isPrintedAgain =
    !draft &&
    now.some((each) => dayOf(each) === dayOf(paper) && [each.name, datedName(each)].includes(paper.name));
  if (isPrintedAgain) return undefined;
  if (!now.some(({ name }) => name === paper.name)) return paper.name;
  return goesOutByItself(paper.kind) && paper.signedOn ? datedName(paper) : undefined;
};

/**
 * What stays of an earlier run beside the papers that are printed now: those that may have been sent and are no longer
 * due, and those of another day, under their day. Their files stay as they are found, whoever has worked on them since.
 * Nothing of a draft was sent.
 */
export const archiveOf = (
  { manifest, intact, edited }: FormerOutput,
  now: Printed,
  archiving: Archiving,
): Archive => {
  if (!manifest) return { archived: [], files: [] };
  const found = new Map<string, OutputFile>([...intact, ...edited.map((file) => [file.path, file] as const)]);
  const kept = new Map<string, Archive>();
  for (const paper of [...manifest.archived, ...(manifest.options.draft ? [] : manifest.documents)]) {
    const standing = archiving.standingOf(paper);
    const name = standing && keptName(paper, now, archiving);
    const own = paper.files.flatMap((path) => found.get(path) ?? []);
    if (!standing || name === undefined || own.length === 0) continue;
    const files = own.map((file) => ({
      path: `${name}${file.path.slice(paper.name.length)}`,
      bytes: file.bytes,
      unchanged: true,
    }));
    const listed = { ...paper, name, standing, files: files.map(({ path }) => path) };
    kept.set(name, { archived: [listed], files });
  }
  const all = [...kept.values()];
  return {
    archived: all.flatMap(({ archived }) => archived),
    files: all.flatMap(({ files }) => files),
  };
};
