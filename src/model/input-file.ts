/** A file as it lies on the disk; `path` is what messages show: relative, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
