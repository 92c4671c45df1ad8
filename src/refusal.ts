import type { Refusal } from "./model/input-file.ts";

const refusals: Readonly<Record<string, Refusal>> = {
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  EBUSY: "busy",
  ETXTBSY: "busy",
  ENOTDIR: "file in the way",
  EEXIST: "file in the way",
  ENAMETOOLONG: "too long",
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EIO: "failing",
  ENXIO: "failing",
  ESTALE: "failing",
  ELOOP: "failing",
  EMFILE: "failing",
  ENFILE: "failing",
  ENETUNREACH: "failing",
  EHOSTDOWN: "failing",
  ETIMEDOUT: "failing",
};

/** What the file system said no to, and where. */
export interface DiskRefusal {
  readonly refusal: Refusal;
  /** As the system names it: absolute. */
  readonly path: string;
}

/** The refusal of the file system in something thrown; undefined for anything else, which is a bug of ours. */
export const diskRefusal = (problem: unknown): DiskRefusal | undefined => {
  if (typeof problem !== "object" || problem === null) return undefined;
  const { code = "", path } = problem as Partial<NodeJS.ErrnoException>;
  const refusal = refusals[code];
  return refusal === undefined || path === undefined ? undefined : { refusal, path };
};
