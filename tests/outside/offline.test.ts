import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/* The built program where there is no network, and where asking for one, or for another program, is an error. */

const project = resolve(__dirname, "..", "..");
let folder: string;

/** Whatever would call somebody or start a program throws instead, in every thread. */
const forbidden = `
  import { createRequire, syncBuiltinESMExports } from "node:module";
  const require = createRequire("file:///");
  const forbid = (module, names) => {
    for (const name of names) require(module)[name] = () => { throw new Error("FORBIDDEN " + module + "." + name); };
  };
  forbid("node:net", ["connect", "createConnection"]);
  require("node:net").Socket.prototype.connect = () => { throw new Error("FORBIDDEN socket"); };
  forbid("node:tls", ["connect"]);
  forbid("node:dgram", ["createSocket"]);
  forbid("node:dns", ["lookup", "resolve", "resolve4", "resolve6"]);
  forbid("node:http", ["request", "get"]);
  forbid("node:https", ["request", "get"]);
  forbid("node:http2", ["connect"]);
  forbid("node:child_process", ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]);
  globalThis.fetch = () => { throw new Error("FORBIDDEN fetch"); };
  globalThis.WebSocket = class { constructor() { throw new Error("FORBIDDEN WebSocket"); } };
  syncBuiltinESMExports();`;
const guard = ["--import", `data:text/javascript,${encodeURIComponent(forbidden)}`];

/** Where the system lets a user have one, a network of the run's own, in which there is nobody. */
const alone = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];

const node = (...words: readonly string[]) => {
  const [command = "node", ...rest] = [...alone, "node", ...guard, ...words];
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd: folder, encoding: "utf8" });
  return { status, told: `${stdout}${stderr}` };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-offline-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  symlinkSync(join(project, "templates"), join(folder, "templates"), "dir");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["fetch", "fetch('http://127.0.0.1')"],
  ["a socket", "(await import('node:net')).connect(80)"],
  ["a program", "(await import('node:child_process')).spawnSync('true')"],
  [
    "a socket in another thread",
    `const { Worker } = await import("node:worker_threads");
     new Worker(\`(await import("node:net")).connect(80)\`, { eval: true });`,
  ],
])("%s would be noticed", (_, code) => {
  expect(node("--input-type=module", "-e", code).told).toContain("FORBIDDEN");
});

test.each([
  [["check", "2013-03"]],
  [["generate", "2013-03", "--formats", "docx,pdf,ofd", "--overview"]],
  [["verify", "2013-03"]],
  [["issue", "2013-03"]],
  [["status", "2013"]],
  [["history", "2"]],
  [["sample", "2013-03"]],
  [["forms", "2013-04"]],
  [["new", "2013-04"]],
  [["import", join(project, "seeds", "2013", "任务分解.txt"), "--seeds", "另存"]],
  [["init", "另一机关", "2014"]],
])(
  "tongbao %j calls nobody",
  (words) => {
    const { status, told } = node(join(project, "dist", "main.js"), ...words);
    expect({ status, told }).toEqual({ status: 0, told: expect.not.stringContaining("FORBIDDEN") });
  },
  120_000,
);
