import { readFileSync } from "node:fs";

/**
 * Whether a process has ended and only its number is kept until its parent asks for it: in a container without an init
 * nobody ever does. Linux alone tells.
 */
const hasEnded = (id: number): boolean => {
  try {
    return /^[ZX]/u.test(readFileSync(`/proc/${id}/stat`, "latin1").split(") ").at(-1) ?? "");
  } catch {
    return false;
  }
};

/** Whether the process of this computer that has a number since an instant, in milliseconds since 1970, is at work. */
export const isAtWork = (id: number, since: number): boolean => {
  // In a container every run has the same number: what was begun before this one is no other's.
  if (id === process.pid) return !(since < performance.timeOrigin);
  try {
    process.kill(id, 0);
    return !hasEnded(id);
  } catch (problem) {
    // Another user's process may not be asked, but it is there.
    return (problem as NodeJS.ErrnoException).code === "EPERM";
  }
};
