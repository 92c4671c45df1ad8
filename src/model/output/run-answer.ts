/** How a run looked at the outside: at all files of a folder, at one file, at the folders inside a folder. */
export type ReadKind = "folder" | "file" | "folders";

/** Something a run has read, and the SHA-256 of what it found there; nothing at all is found, too. */
export interface ListedRead {
  readonly kind: ReadKind;
  /** As the run was told to find it. */
  readonly path: string;
  readonly digest: string;
}

/** A line that a run said, as a result or as news. */
export interface SaidLine {
  readonly as: "result" | "news";
  readonly line: string;
}

/**
 * All that a run's result follows from besides the program, and what it said of it: a later run for which all this is as
 * it was would leave the same files and say the same.
 */
export interface RunAnswer {
  /** SHA-256 of what the run was asked for. */
  readonly asked: string;
  readonly reads: readonly ListedRead[];
  /** What it said before it printed. */
  readonly said: readonly SaidLine[];
  /** What it said behind that, if anything. */
  readonly reminder?: string;
  /** 共2处提醒 */
  readonly problems: string;
  /** SHA-256 of the manifest as it is without this: one that was worked on since answers nothing. */
  readonly seal: string;
}
