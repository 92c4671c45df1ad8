/**
 * Why the system does not let a file be read or written: no right to it, open in another program, no plain file (a
 * device, a pipe), a file where a folder should be or the other way round, no such disk or folder, a name too long, a full
 * disk, gone meanwhile, a disk or network that fails.
 */
export type Refusal =
  | "denied"
  | "busy"
  | "special"
  | "file in the way"
  | "folder in the way"
  | "no such place"
  | "too long"
  | "full"
  | "gone"
  | "failing";

/** A file as it lies on the disk; `path` is what messages show: relative, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of a file too large for any reader, of which `bytes` is only the beginning: its size in bytes. */
  readonly whole?: { readonly size: number };
  /** Why it could not be read; `bytes` is empty then. */
  readonly unreadable?: Refusal;
}

/** The size of a file in bytes, however much of it was read. */
export const sizeOf = ({ bytes, whole }: InputFile): number => whole?.size ?? bytes.length;

/** Whether `bytes` is all of a file: it can be written again elsewhere, and compared. */
export const isWhole = ({ whole, unreadable }: InputFile): boolean =>
  whole === undefined && unreadable === undefined;

/** The last name of a path: what a file is called in its folder. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
