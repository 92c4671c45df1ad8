import { link, lstat, mkdtemp, readFile, readdir, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { isAtWork } from "./processes.ts";
import { naming } from "./refusal.ts";

/** Who is at work in a folder. */
export interface LockHolder {
  /** The command as the clerk would type it: generate 2013-06 */
  readonly purpose: string;
  readonly process: number;
  readonly computer: string;
  /** When it began: in the file as an instant, 2013-07-10T01:02:03.000Z, to the clerk as this computer's clock shows it. */
  readonly since: string;
}

interface LockFile extends LockHolder {
  /** When that computer was started, in seconds since 1970: a process number says nothing across restarts. */
  readonly startedUp: number;
}

/** A folder held by this run, or by another one. */
type Lock = { readonly release: () => Promise<void> } | { readonly heldBy: LockHolder };

/** Of the folder a run writes into; a name that no run's own files have. */
export const lockName = ".tongbao.lock";

const startOfComputer = (): number => Math.round(Date.now() / 1000 - uptime());

/** Clocks are set right now and then; no computer starts up within a minute of its last start and works again. */
const sameStart = (a: number, b: number): boolean => Math.abs(a - b) < 60;

/** Whether the run that wrote a lock is known to be gone. A run on another computer cannot be asked: it counts as there. */
const isDead = (lock: LockFile): boolean =>
  lock.computer === hostname() &&
  !(sameStart(lock.startedUp, startOfComputer()) && isAtWork(lock.process, Date.parse(lock.since)));

const parseLock = (text: string): LockFile | undefined => {
  try {
    const read = JSON.parse(text) as Partial<LockFile> | null;
    return typeof read?.process === "number" && typeof read.computer === "string"
      ? { purpose: "", since: "", startedUp: 0, ...read, process: read.process, computer: read.computer }
      : undefined;
  } catch {
    return undefined;
  }
};

const clockTime = (instant: string): string => {
  const date = new Date(instant);
  const parts = { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  return Number.isNaN(date.getTime())
    ? instant
    : date.toLocaleString("zh-CN", { ...parts, hourCycle: "h23" });
};

const pause = (): Promise<void> => new Promise((settle) => setTimeout(settle, 50));

/** Far longer than any lock. */
const longest = 64 * 1024;

/** A file's text; undefined where there is none, and nothing of what is no lock: a pipe would wait for somebody to write. */
const readText = async (path: string): Promise<string | undefined> => {
  try {
    const found = await lstat(path);
    return found.isFile() && found.size <= longest ? await readFile(path, "utf8") : "";
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw problem;
  }
};

/** Removes what stands where a lock should; throws for a folder in which there is something. */
const remove = async (path: string): Promise<void> => {
  const found = await lstat(path).catch(() => undefined);
  await (found?.isDirectory() === true ? rmdir(path) : rm(path, { force: true }));
};

/** Who makes a lock stands in the name of the folder that it is made in: killed before it writes, it leaves nothing else. */
const attemptOf = (path: string): string => `${path}.${process.pid}@${hostname()}.`;

/** Whether the name of such a folder is that of a run of this computer that has ended, and made it at an instant. */
const isOfEndedRun = (name: string, since: number): boolean => {
  const [, id, computer] = /\.(\d+)@(.+)\.[^.]+$/u.exec(name) ?? [];
  return computer === hostname() && !isAtWork(Number(id), since);
};

/** Creates the lock whole or not at all; false when there is one. A disk without links gets it in two steps. */
const createLock = async (path: string, text: string): Promise<boolean> => {
  const desk = await mkdtemp(attemptOf(path));
  try {
    await naming(join(desk, "lock"), () => writeFile(join(desk, "lock"), text));
    await link(join(desk, "lock"), path);
    return true;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EOPNOTSUPP") throw problem;
    return await writeFile(path, text, { flag: "wx" }).then(
      () => true,
      () => false,
    );
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
};

/**
 * Takes away the lock of a dead run. Several runs may find it at once: only who holds the lock on taking it away looks
 * again and removes it, so that nobody removes the lock of the run that came next.
 */
const clearDeadLock = async (path: string, dead: string, own: string): Promise<void> => {
  const claim = `${path}.takeover`;
  if (!(await createLock(claim, own))) {
    const other = await readText(claim);
    const holder = other === undefined ? undefined : parseLock(other);
    if (!holder || isDead(holder)) await remove(claim);
    else await pause();
    return;
  }
  try {
    if ((await readText(path)) === dead) await remove(path);
  } finally {
    await remove(claim);
  }
};

/** A lock is made within a moment: what nobody has written into for so many milliseconds nobody is making. */
const longAgo = 60_000;

/** Removes what runs that were killed while they took a lock, or took one over, have left beside it. */
const clearAttempts = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${lockName}.`)) continue;
    const left = join(folder, name);
    const found = await stat(left).catch(() => undefined);
    const text = await readText(found?.isDirectory() === true ? join(left, "lock") : left);
    const lock = text === undefined ? undefined : parseLock(text);
    const isLeft = lock
      ? isDead(lock)
      : found && (Date.now() - found.mtimeMs > longAgo || isOfEndedRun(name, found.mtimeMs));
    if (isLeft === true) await rm(left, { recursive: true, force: true });
  }
};

/** Removes a folder, and those that it lies in up to the highest that was made for it, as far as they are empty. */
const removeEmpty = async (folder: string, highest: string): Promise<void> => {
  try {
    await rmdir(folder);
  } catch {
    return;
  }
  if (resolve(folder) !== resolve(highest)) await removeEmpty(dirname(folder), highest);
};

/**
 * Takes hold of a folder, which is made where there is none; a lock left by a dead run is taken over. The caller
 * releases it in the end. Throws what the file system throws.
 */
export const lockFolder = async (folder: string, purpose: string): Promise<Lock> => {
  const made = await makeFolder(folder);
  const path = join(folder, lockName);
  const own: LockFile = {
    purpose,
    process: process.pid,
    computer: hostname(),
    since: new Date().toISOString(),
    startedUp: startOfComputer(),
  };
  const text = JSON.stringify(own);
  for (let attempt = 0; ; attempt += 1) {
    if (await createLock(path, text)) {
      await clearAttempts(folder).catch(() => undefined);
      return {
        release: async () => {
          if ((await readText(path)) === text) await rm(path, { force: true });
          // A run that wrote nothing leaves no empty folder behind.
          if (made !== undefined) await removeEmpty(folder, made);
        },
      };
    }
    const found = await readText(path);
    const lock = found === undefined ? undefined : parseLock(found);
    // What is no lock was left half written on a disk without links; it is looked at again before it goes.
    if (lock && !isDead(lock)) return { heldBy: { ...lock, since: clockTime(lock.since) } };
    if (found !== undefined && (lock || attempt > 0)) await clearDeadLock(path, found, text);
    else await pause();
  }
};

/** Who holds a folder, as its lock says, and whether that run is known to be gone; undefined where it is free. */
export const holderOf = async (
  folder: string,
): Promise<(LockHolder & { readonly isDead: boolean }) | undefined> => {
  const text = await readText(join(folder, lockName));
  const lock = text === undefined ? undefined : parseLock(text);
  return lock && { ...lock, since: clockTime(lock.since), isDead: isDead(lock) };
};
