import type { Refusal } from "./model/input-file.ts";

const refusals: Readonly<Record<string, Refusal>> = {
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  EBUSY: "busy",
  ETXTBSY: "busy",
  ENOTDIR: "file in the way",
  EEXIST: "file in the way",
  EISDIR: "folder in the way",
  ENOTEMPTY: "folder in the way",
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
interface DiskRefusal {
  readonly refusal: Refusal;
  /** As the system names it: absolute. */
  readonly path: string;
}

/** Of what was to be made there: a disk that is not there, a link to nowhere, a folder that somebody took away meanwhile. */
const isNowhere = ({ code, syscall = "" }: Partial<NodeJS.ErrnoException>): boolean =>
  code === "ENOENT" && ["mkdir", "mkdtemp", "rename", "link"].includes(syscall);

/** The refusal of the file system in something thrown; undefined for anything else, which is a bug of ours. */
export const diskRefusal = (problem: unknown): DiskRefusal | undefined => {
  if (typeof problem !== "object" || problem === null) return undefined;
  const { code = "", path, syscall } = problem as Partial<NodeJS.ErrnoException>;
  const refusal = isNowhere({ code, ...(syscall !== undefined && { syscall }) })
    ? "no such place"
    : refusals[code];
  return refusal === undefined || path === undefined ? undefined : { refusal, path };
};

/**
 * What is done with an open file says of it, when the system refuses, only that it was refused: a full disk, a disk that
 * fails. This adds which file it was.
 */
export const naming = async <Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (problem) {
    const isRefused = typeof problem === "object" && problem !== null && "code" in problem;
    if (isRefused && !("path" in problem)) Object.assign(problem, { path });
    throw problem;
  }
};
