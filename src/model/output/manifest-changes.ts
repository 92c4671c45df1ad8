/** Paths of files that are not what they were. */
export interface FileChanges {
  readonly replaced: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What is different from the run before: the reasons, and the documents that came out differently. */
export interface ManifestChanges {
  readonly inputs: FileChanges;
  readonly program: boolean;
  readonly fonts: boolean;
  readonly options: boolean;
  readonly documents: FileChanges & {
    readonly unchanged: readonly string[];
    /** No longer printed, or not as they were sent; they stay. */
    readonly archived: readonly string[];
  };
}
