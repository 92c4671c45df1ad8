/** A file as it lies on the disk; `path` is what messages show: relative, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of a file too large for any reader, of which `bytes` is only the beginning: its size in bytes and its SHA-256. */
  readonly whole?: { readonly size: number; readonly digest: string };
}
