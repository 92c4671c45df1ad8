import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  symlinkSync,
  utimesSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir, uptime } from "node:os";
import { join } from "node:path";
import { holderOf, lockFolder } from "../../src/lock.ts";
import { diskRefusal } from "../../src/refusal.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = (): string => join(folder, ".tongbao.lock");
const startedUp = Math.round(Date.now() / 1000 - uptime());
const own = { purpose: "generate 2013-05", process: process.pid, computer: hostname(), since: "", startedUp };
const leave = (lock: object): void => writeFileSync(lockFile(), JSON.stringify(lock));
const endedProcess = (): number => spawnSync("node", ["-e", ""]).pid;

describe("lockFolder", () => {
  test("lets one run in, and tells the next one who is there", async () => {
    const first = await lockFolder(folder, "generate 2013-06");
    const second = await lockFolder(folder, "forms 2013-07");
    expect(second).toMatchObject({
      heldBy: { purpose: "generate 2013-06", process: process.pid, computer: hostname() },
    });
    if (!("release" in first)) throw new Error("the folder was free");
    await first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(await lockFolder(folder, "forms 2013-07")).toHaveProperty("release");
  });

  test("lets one in of many that come at once", async () => {
    const locks = await Promise.all(Array.from({ length: 20 }, () => lockFolder(folder, "generate")));
    expect(locks.filter((lock) => "release" in lock)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([".tongbao.lock"]);
  });

  test("lets one in of many that find the lock of a dead run", async () => {
    leave({ ...own, process: endedProcess() });
    const locks = await Promise.all(Array.from({ length: 20 }, () => lockFolder(folder, "generate")));
    expect(locks.filter((lock) => "release" in lock)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([".tongbao.lock"]);
  });

  test.each([
    ["a process that has ended", () => ({ ...own, process: endedProcess() })],
    ["a process from before the computer's restart", () => ({ ...own, startedUp: startedUp - 86_400 })],
  ])("takes over the lock of %s", async (_what, lock) => {
    leave(lock());
    expect(await lockFolder(folder, "generate 2013-06")).toHaveProperty("release");
    expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toMatchObject({ purpose: "generate 2013-06" });
  });

  test("takes over what a run left that had this one's number before it: in a container all have the same", async () => {
    const since = new Date(performance.timeOrigin - 60_000).toISOString();
    leave({ ...own, since });
    expect(await holderOf(folder)).toMatchObject({ purpose: "generate 2013-05", isDead: true });
    expect(await lockFolder(folder, "generate 2013-06")).toHaveProperty("release");
  });

  test.each([
    ["a process at work", own],
    ["another computer, which cannot be asked", { ...own, computer: "别的计算机", process: 1, startedUp: 0 }],
  ])("respects the lock of %s", async (_what, lock) => {
    leave(lock);
    expect(await lockFolder(folder, "generate 2013-06")).toHaveProperty("heldBy");
    expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toEqual(lock);
  });

  test("takes over what a killed run left whose parent never asked for it", async () => {
    // The shell starts a program, and has become another one, which does not know of it, when that ends.
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 30"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      const id = await new Promise<number>((tell) =>
        parent.stdout.once("data", (text) => tell(Number(text))),
      );
      const stat = (): string => readFileSync(`/proc/${id}/stat`, "latin1");
      while (!stat().includes(") Z ")) await new Promise((settle) => setTimeout(settle, 10));
      leave({ ...own, process: id });
      expect(await lockFolder(folder, "generate 2013-06")).toHaveProperty("release");
    } finally {
      parent.kill("SIGKILL");
    }
  });

  test.each(["", "{", "null", "[]", '{"process":"x"}'])("takes over what is no lock: %j", async (text) => {
    writeFileSync(lockFile(), text);
    expect(await lockFolder(folder, "generate 2013-06")).toHaveProperty("release");
  });

  test("removes what runs left that were killed while they took it, and nothing of those that are at it", async () => {
    const dead = JSON.stringify({ ...own, process: endedProcess() });
    const [ended, atWork] = [endedProcess(), process.ppid].map((id) => `${id}@${hostname()}.AbCd12`);
    const attempts = {
      dead,
      living: JSON.stringify(own),
      old: undefined,
      new: undefined,
      // Killed before they wrote who they are.
      [`${ended}`]: undefined,
      [`takeover.${ended}`]: undefined,
      [`${atWork}`]: undefined,
      [`${endedProcess()}@别的计算机.AbCd12`]: undefined,
    };
    for (const [name, text] of Object.entries(attempts)) {
      mkdirSync(join(folder, `.tongbao.lock.${name}`));
      if (text !== undefined) writeFileSync(join(folder, `.tongbao.lock.${name}`, "lock"), text);
    }
    utimesSync(join(folder, ".tongbao.lock.old"), 0, 0);
    writeFileSync(join(folder, ".tongbao.lock.takeover"), dead);
    writeFileSync(join(folder, "通报.pdf"), "");
    expect(await lockFolder(folder, "generate 2013-06")).toHaveProperty("release");
    const left = readdirSync(folder).filter((name) => !name.endsWith("@别的计算机.AbCd12"));
    expect(left.toSorted()).toEqual(
      [
        ".tongbao.lock",
        `.tongbao.lock.${atWork}`,
        ".tongbao.lock.living",
        ".tongbao.lock.new",
        "通报.pdf",
      ].toSorted(),
    );
    expect(readdirSync(folder)).toHaveLength(left.length + 1);
  });

  test.each([
    ["a pipe", (path: string) => void spawnSync("mkfifo", [path])],
    ["an empty folder", (path: string) => mkdirSync(path)],
    ["a link to nowhere", (path: string) => symlinkSync("/没有", path)],
    ["a link to what has no end", (path: string) => symlinkSync("/dev/zero", path)],
    ["a file far too long", (path: string) => writeFileSync(path, "{".repeat(100_000))],
  ])("takes away %s that stands in its place", async (_what, make) => {
    for (const place of [lockFile(), `${lockFile()}.takeover`]) make(place);
    expect(await holderOf(folder)).toBeUndefined();
    expect(await lockFolder(folder, "generate 2013-06")).toHaveProperty("release");
    expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toMatchObject({ purpose: "generate 2013-06" });
  });

  test("says so where a folder with something in it stands in its place", async () => {
    mkdirSync(join(lockFile(), "别的"), { recursive: true });
    expect(await lockFolder(folder, "generate 2013-06").catch(diskRefusal)).toEqual({
      refusal: "folder in the way",
      path: lockFile(),
    });
  });

  test("leaves no folder behind that it made and nobody used", async () => {
    const fresh = join(folder, "output");
    const lock = await lockFolder(fresh, "generate 2013-06");
    if ("release" in lock) await lock.release();
    expect(existsSync(fresh)).toBe(false);
  });

  test("does not take away the lock that came after its own", async () => {
    const lock = await lockFolder(folder, "generate 2013-06");
    leave({ ...own, purpose: "forms 2013-07" });
    if ("release" in lock) await lock.release();
    expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toMatchObject({ purpose: "forms 2013-07" });
  });
});
