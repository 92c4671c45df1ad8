import type { CalendarDate } from "../calendar-date.ts";
import { digestOf } from "../digest.ts";
import type { InputFile } from "../input-file.ts";
import { sizeOf } from "../input-file.ts";
import type { MonthOutcome } from "./month-outcome.ts";
import type { RunAnswer } from "./run-answer.ts";

/** A file by its path and SHA-256. */
export interface ListedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly digest: string;
}

/** A document that was printed. */
export interface ListedDocument {
  /** Path of its files below the folder, without ending. */
  readonly name: string;
  /** Which of the office's papers it is; empty in the list of an older program. */
  readonly kind: string;
  /** The unit it goes to. */
  readonly unit?: string;
  /** 发文字号; absent where the paper bears none of its own. */
  readonly number?: string;
  /** 标题; empty in the list of an older program. */
  readonly title: string;
  /** 成文日期; absent where it bears none, and in the list of an older program. */
  readonly signedOn?: CalendarDate;
  readonly pages: number;
  /** SHA-256 of everything that its bytes follow from: text, fonts, program. */
  readonly source: string;
  /** Paths of its files below the folder. */
  readonly files: readonly string[];
}

/** How a paper stands that is no longer printed: its unit has reported since, or it is kept for the file alone. */
export type ArchivedStanding = "已重报" | "存档";

/** 存档: a paper of an earlier run that may have been sent and stays, though no run prints it any more. */
export interface ArchivedDocument extends ListedDocument {
  readonly standing: ArchivedStanding;
}

/** What a run was asked for, as far as it shows in the documents. */
export interface ListedOptions {
  readonly draft: boolean;
  readonly returnInvalid: boolean;
  /** Whether 督办函 were asked for. */
  readonly letters?: true;
  /** undefined: all units. */
  readonly units?: readonly string[] | undefined;
  /** Why what was issued is corrected; absent in the papers that go out at first. */
  readonly correction?: string;
}

/** 清单: which inputs, fonts and program made which files. */
export interface Manifest {
  readonly version: string;
  /** SHA-256 of the program's own files: a version says less while it is being worked on. */
  readonly program: string;
  readonly month: string;
  readonly options: ListedOptions;
  /** Absent in the lists of slips and forms, and of an older program. */
  readonly outcome?: MonthOutcome;
  readonly fonts: readonly (ListedFile & { readonly role: string })[];
  readonly inputs: readonly ListedFile[];
  readonly documents: readonly ListedDocument[];
  /** Papers of earlier runs that stay. */
  readonly archived: readonly ArchivedDocument[];
  /** All files of the folder that are ours, those of the archived papers among them. */
  readonly outputs: readonly ListedFile[];
  /** Absent in the lists of slips and forms, and of an older program. */
  readonly answer?: RunAnswer;
}

/** A file as a manifest lists it. */
export const listFile = (file: InputFile): ListedFile => ({
  path: file.path,
  size: sizeOf(file),
  // A film is not read through for its digest.
  digest: file.whole ? "" : digestOf(file.bytes),
});
