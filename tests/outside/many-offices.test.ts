import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { shownJobCommand } from "../support/shown-job.ts";

/* Twenty offices by the command that data/README.md shows, killed halfway and taken up again. */

const project = resolve(__dirname, "..", "..");
const faulty = "05-鲁山县";
const many = 20;
/** Every third office has a unit that sent nothing. */
const silent = Math.floor(many / 3);
let root = "";
/** One after the other; by GNU Parallel. Both see the same paths below themselves. */
const sequential = (): string => join(root, "sequential");
const shared = (): string => join(root, "shared");

const environment = () => ({
  ...process.env,
  PATH: `${join(root, "bin")}:${process.env["PATH"]}`,
  HOME: root,
  LC_ALL: "C.UTF-8",
});

const put = (path: string, text: string): void => {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
};

const run = (folder: string, command: string) => {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
    cwd: folder,
    encoding: "utf8",
    env: environment(),
  });
  return { status, stdout, stderr };
};

/** A command of data/README.md, for the small offices' own month and quicker by one format. */
const shown = (beginning: string, more: string): string => {
  const page = readFileSync(join(project, "data", "README.md"), "utf8");
  const line = page.split("\n").find((each) => each.startsWith(beginning));
  if (line === undefined) throw new Error(`data/README.md shows no ${beginning}`);
  return line.replace("2013-06", "2013-03").replace(" ::: ", ` ${more} ::: `);
};

const offices = (): readonly string[] => readdirSync(join(shared(), "各市")).toSorted();

const generate = (office: string): string =>
  `tongbao generate 2013-03 --seeds 各市/${office}/seeds/2013 --data 各市/${office}/data --output 各市/${office}/output --formats docx`;

/** Every file below the offices with a digest of its bytes. */
const digests = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(folder, "各市"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")])
      .toSorted(),
  );

/** Exit codes by office, of the last run of each. */
const joblog = (folder: string): ReadonlyMap<string, number> => {
  const path = join(folder, "各市.log");
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, "utf8").trim().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const columns = line.split("\t");
      return [/各市\/([^/']+)'?\/seeds/u.exec(columns[8] ?? "")?.[1] ?? "", Number(columns[6])];
    }),
  );
};

/** The processes of a session that still run: GNU Parallel puts each of its jobs into a group of its own. */
const inSession = (session: number): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      const path = `/proc/${name}/stat`;
      const stat = existsSync(path) ? readFileSync(path, "utf8") : "";
      const [state, , , own] = stat.split(") ").at(-1)?.split(" ") ?? [];
      return own === String(session) && state !== "Z";
    })
    .map(Number);

/** Runs a command until so many offices are done, then kills it and all that it has started, as a power cut does. */
const killedHalfway = async (folder: string, command: string, done: number): Promise<void> => {
  const child = spawn("sh", ["-c", command], {
    cwd: folder,
    env: environment(),
    detached: true,
    stdio: "ignore",
  });
  const over = new Promise((settle) => child.on("close", settle));
  while (joblog(folder).size < done && child.exitCode === null)
    await new Promise((settle) => setTimeout(settle, 50));
  expect(child.exitCode).toBeNull();
  // One that is killed may just have started another.
  for (let ids = inSession(child.pid ?? 0); ids.length > 0; ids = inSession(child.pid ?? 0))
    for (const id of ids) if (existsSync(`/proc/${id}`)) process.kill(id, "SIGKILL");
  await over;
};

/** The last row of the overview: 通报, 摘要 and eight extracts an office, of whose eight units all are due. */
const sums = (
  printed: number,
  {
    papers,
    due,
    received,
    silent: missing,
  }: Readonly<Record<"papers" | "due" | "received" | "silent", number>>,
): RegExp =>
  new RegExp(
    `^合计 +${many} 个机关 +2013-03 +${printed} 个有通报 +${papers} +${due} +${received} +0 +${missing} `,
    "mu",
  );

const mend = (folder: string): void => {
  const path = join(folder, "各市", faulty, "data/2013-03/报送/市科技局.csv");
  writeFileSync(path, readFileSync(path, "utf8").replace("\n106,", "\n1,"));
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-offices-"));
  mkdirSync(join(root, "bin"));
  put(join(root, "bin", "tongbao"), `#!/bin/sh\nexec node ${join(project, "dist", "main.js")} "$@"\n`);
  // Stands in for ssh: the other machine is this one, with the same folders. As sshd does, it begins at home and names
  // the shell, without which GNU Parallel runs nothing there and calls it done.
  put(
    join(root, "bin", "no-ssh"),
    '#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\ncd && SHELL=/bin/sh exec sh -c "$*"\n',
  );
  for (const folder of [sequential(), shared()]) {
    mkdirSync(folder);
    symlinkSync(join(project, "templates"), join(folder, "templates"));
    const made = spawnSync("node", [
      join(project, "tests", "make-offices.mjs"),
      join(folder, "各市"),
      String(many),
      "--faulty",
      "5",
    ]);
    expect(made.status).toBe(0);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("twenty offices shared out, killed halfway and resumed, come out as one after the other", async () => {
  const codes = offices().map((office) => run(sequential(), generate(office)).status);
  expect(codes).toEqual(offices().map((office) => (office === faulty ? 1 : 0)));

  const command = shown("parallel --joblog", "--formats docx");
  await killedHalfway(shared(), command, Math.floor(many / 3));
  const halfway = run(shared(), "tongbao status 2013-03 --offices 各市 --json");
  expect(halfway.status).toBe(1);
  expect(JSON.parse(halfway.stdout)).toMatchObject({ 各期: [{ 期次: "2013-03", 合计: { 机关: many } }] });
  expect(halfway.stdout).toContain("没有清单");

  // Its exit code is the number of offices that were not printed.
  expect(run(shared(), command)).toMatchObject({ status: 1 });
  expect(joblog(shared()).size).toBe(many);
  expect(joblog(shared()).get(faulty)).toBe(1);
  expect(digests(shared())).toEqual(digests(sequential()));

  const stopped = run(shared(), "tongbao status 2013-03 --offices 各市");
  expect(stopped).toMatchObject({ status: 1, stderr: expect.stringContaining("错误 OFF-003 ") });
  expect(stopped.stderr).toContain("PROG-004");
  expect(stopped.stdout).toMatch(/^05-鲁山县 .* 未生成 /mu);
  expect(stopped.stdout).toMatch(
    sums(many - 1, {
      papers: (many - 1) * 10,
      due: (many - 1) * 8,
      received: (many - 1) * 8 - silent,
      silent,
    }),
  );

  for (const folder of [sequential(), shared()]) mend(folder);
  const before = readFileSync(join(shared(), "各市.log"), "utf8").split("\n").length;
  // --resume goes on with what was never done: nothing.
  expect(run(shared(), command.replace("--resume-failed", "--resume"))).toMatchObject({ status: 0 });
  expect(readFileSync(join(shared(), "各市.log"), "utf8").split("\n")).toHaveLength(before);
  expect(run(shared(), command)).toMatchObject({ status: 0 });
  expect(readFileSync(join(shared(), "各市.log"), "utf8").split("\n")).toHaveLength(before + 1);
  expect(run(sequential(), generate(faulty))).toMatchObject({ status: 0 });
  expect(digests(shared())).toEqual(digests(sequential()));
  const whole = run(shared(), "tongbao status 2013-03 --offices 各市");
  expect(whole).toMatchObject({ status: 0, stderr: "" });
  expect(whole.stdout).toMatch(
    sums(many, { papers: many * 10, due: many * 8, received: many * 8 - silent, silent }),
  );
}, 600_000);

test("a container of the Kubernetes Job prints the office of its index", () => {
  const folder = join(root, "job");
  mkdirSync(folder);
  symlinkSync(join(project, "templates"), join(folder, "templates"));
  spawnSync("node", [join(project, "tests", "make-offices.mjs"), join(folder, "各市"), "3"]);
  const names = readdirSync(join(folder, "各市")).toSorted();
  writeFileSync(join(folder, "机关.txt"), `${names.join("\n")}\n`);
  const [shell = "", ...words] = shownJobCommand();
  const small = words.map((word) =>
    word.replace("generate 2013-06", "generate 2013-03 --formats docx --units 市科技局"),
  );
  const options = {
    cwd: folder,
    encoding: "utf8",
    env: { ...environment(), JOB_COMPLETION_INDEX: "1" },
  } as const;
  expect(spawnSync(shell, small, options)).toMatchObject({ status: 0 });
  const manifest = join(folder, "各市", names[1] ?? "", "output/2013-03/清单.json");
  expect(JSON.parse(readFileSync(manifest, "utf8"))).toMatchObject({
    期次: "2013-03",
    汇总: { 机关: "舞钢市督查室" },
  });
  expect(names.map((name) => existsSync(join(folder, "各市", name, "output")))).toEqual([false, true, false]);
}, 120_000);

test("the same command goes over several machines", () => {
  const folder = join(root, "machines");
  mkdirSync(folder);
  symlinkSync(join(project, "templates"), join(folder, "templates"));
  spawnSync("node", [join(project, "tests", "make-offices.mjs"), join(folder, "各市"), "3"]);
  const command = shown("parallel --sshlogin", "--formats docx --units 市科技局")
    .replace("parallel ", "parallel --ssh no-ssh ")
    .replace("pc1,pc2,:", "1/pc1,1/pc2");
  expect(run(folder, command)).toMatchObject({ status: 0 });
  expect([...joblog(folder).values()]).toEqual([0, 0, 0]);
  const hosts = readFileSync(join(folder, "各市.log"), "utf8").trim().split("\n").slice(1);
  expect([...new Set(hosts.map((line) => line.split("\t")[1]))].toSorted()).toEqual(["pc1", "pc2"]);
  expect(run(folder, "tongbao status 2013-03 --offices 各市")).toMatchObject({ status: 0, stderr: "" });
}, 120_000);
