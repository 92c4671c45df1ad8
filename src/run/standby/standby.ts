import type { FaceFiles } from "../../layout/faces.ts";
import type { MonthSource, ReadMonthOptions } from "../../read/month/month.ts";
import type { Format } from "../load/options.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { PrintSettings } from "../print/print-document.ts";
import type { StandbyPrinter } from "../print/print-documents.ts";
import type { NotedReading } from "./read-noting.ts";

/** What a standby is started for: the formats that it will print in; none where it will not print. */
export interface StandbyTask {
  readonly formats: readonly Format[];
}

/** A month that a standby is to read. */
export interface ReadingOrder {
  readonly source: MonthSource;
  readonly options: Pick<ReadMonthOptions, "draft" | "returnInvalid">;
  readonly fonts: FaceFiles;
}

/** Begins to print a paper. */
export type Begin = (document: NamedDocument, settings: PrintSettings) => void;

/** A worker that shares a run's work from its beginning: it reads earlier months, then loads the code of printing. */
export interface Standby {
  /** Reads a month; rejects with what the worker throws. Absent where no earlier month has to be read. */
  readonly read?: (order: ReadingOrder) => Promise<NotedReading>;
  /** Has the code of printing loaded, after all that the worker was told to read; absent where nothing will be printed. */
  readonly makeReady?: () => void;
  /** The worker, for the pool that prints; absent where nothing will be printed. */
  readonly printer?: StandbyPrinter;
  /** Has a paper printed before it is known whether the others will be. */
  readonly begin?: Begin;
}
