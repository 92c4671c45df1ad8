/*
 * npm run bench — how long Tongbao takes for June 2013 of the sample data, beside Typst, LibreOffice and Chromium for the
 * same texts, and how time and memory grow with the tasks and the units of a month. Prints Markdown.
 *
 *   --runs N       so many runs of each, in turn (5); their medians are printed
 *   --only A,B     only these: both, pdf, docx, check, extract, unchanged, typst, libreoffice, chromium, tasks, units
 *   --sizes A,B    of tasks and of units: only these sizes
 *
 * The built program must be there (npm run build). Typst is a development dependency; LibreOffice (soffice) and Chromium
 * are measured where they are installed. Growth is one run of each size.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, release, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { growthTable, peersTable } from "./bench-tables.mjs";
import { htmlPage } from "./html-page.mjs";
import { writeMadeMonth } from "./made-month.mjs";
import { measure, medians } from "./measure.mjs";
import { officeDocuments } from "./office-documents.mjs";
import { typstMarkup } from "./typst-markup.mjs";

const project = resolve(import.meta.dirname, "..", "..");
const main = join(project, "dist", "main.js");
const month = "2013-06";
const unit = "市科技局";

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    only: { type: "string" },
    sizes: { type: "string" },
  },
});

const desk = mkdtempSync(join(tmpdir(), "tongbao-bench-"));
let folders = 0;
/** A folder that nothing was written into. */
const fresh = () => {
  folders += 1;
  const folder = join(desk, String(folders));
  mkdirSync(folder);
  return folder;
};

const installed = (...names) =>
  names.find((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0);

/** The same run of the built program, into a folder of its own each time. */
const ours = (words) => async () => measure("node", [main, ...words, "--output", fresh()], { cwd: project });

/** A run in a folder where the same was printed before. */
const unchanged = async () => {
  const output = fresh();
  const words = ["start", "--silent", "--", month, "--output", output];
  await measure("npm", words, { cwd: project });
  return () => measure("npm", words, { cwd: project });
};

/** What a peer's own process says of its work, with the memory of all its processes. */
const within = async (file, words, options_ = {}) => {
  const { stdout, memory, cpu, wall } = await measure(
    "node",
    [join(import.meta.dirname, file), ...words],
    options_,
  );
  const told = JSON.parse(stdout);
  return { cpu, ...told, memory, whole: { wall, cpu, memory } };
};

const typst = async () => {
  const { documents, fonts } = await prepared();
  const job = join(fresh(), "job.json");
  const sources = documents.map(({ name, document }) => ({ name, source: typstMarkup(document) }));
  writeFileSync(job, JSON.stringify({ fonts: Object.values(fonts), sources }));
  return () => within("typst-child.mjs", [job]);
};

const chromium = async () => {
  const program = installed("chromium", "chromium-browser", "google-chrome");
  if (program === undefined) return undefined;
  const { documents, fonts } = await prepared();
  const folder = fresh();
  for (const [index, { document }] of documents.entries())
    writeFileSync(join(folder, `${index}.html`), htmlPage(document, fonts));
  return () => within("chromium-child.mjs", [program, folder]);
};

const libreOffice = async () => {
  if (installed("soffice") === undefined) return undefined;
  const source = fresh();
  await measure("node", [main, "generate", month, "--formats", "docx", "--output", source], { cwd: project });
  const files = readdirSync(source, { recursive: true }).filter((name) => name.endsWith(".docx"));
  const flat = fresh();
  for (const [index, name] of files.entries()) cpSync(join(source, name), join(flat, `${index}.docx`));
  const paths = files.map((_, index) => join(flat, `${index}.docx`));
  return () => {
    const profile = `-env:UserInstallation=file://${fresh()}`;
    return measure("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", fresh(), ...paths]);
  };
};

let documentsOfMonth;
/** The documents of the month, read once. */
const prepared = async () => (documentsOfMonth ??= await officeDocuments(month));

/**
 * What is measured: its name on the command line, its name in the table, and what makes its runs ready, if it is installed.
 * @type {readonly (readonly [name: string, title: string, prepare: () => Promise<(() => Promise<object>) | undefined>])[]}
 */
const items = [
  ["both", "Tongbao: DOCX and PDF", async () => ours(["generate", month])],
  ["pdf", "Tongbao: PDF", async () => ours(["generate", month, "--formats", "pdf"])],
  ["docx", "Tongbao: DOCX", async () => ours(["generate", month, "--formats", "docx"])],
  ["check", "Tongbao: `check`", async () => ours(["check", month])],
  ["extract", "Tongbao: one extract", async () => ours(["generate", month, "--units", unit])],
  ["unchanged", "Tongbao: `npm start`, nothing changed", unchanged],
  ["typst", "Typst: PDF, in one warm process", typst],
  ["libreoffice", "LibreOffice: our DOCX to PDF", libreOffice],
  ["chromium", "Chromium: HTML to PDF, in one warm browser", chromium],
];
const growths = {
  tasks: {
    title: "tasks (of 20 units)",
    sizes: [10, 100, 1000, 5000],
    of: (size) => ({ tasks: size, units: Math.min(20, size) }),
  },
  units: {
    title: "units (of 100 tasks)",
    sizes: [10, 100, 500, 1000, 2000],
    of: (size) => ({ tasks: 100, units: size }),
  },
};

const wanted = options.only?.split(",");
const known = [...items.map(([name]) => name), ...Object.keys(growths)];
const strange = (wanted ?? []).filter((name) => !known.includes(name));
const runs = Number(options.runs);
if (strange.length > 0 || !(Number.isInteger(runs) && runs >= 1)) {
  console.error(`npm run bench -- --runs 5 --only ${known.join(",")}`);
  process.exit(2);
}
const isWanted = (name) => wanted === undefined || wanted.includes(name);

/** Runs all of them in turn, so that what else the machine does meets them alike. */
const measurePeers = async () => {
  const ready = [];
  for (const [name, title, prepare] of items.filter(([each]) => isWanted(each))) {
    const run = await prepare();
    if (run) ready.push({ name, title, run, measured: [] });
    else console.error(`${title}: not installed`);
  }
  for (let turn = 1; turn <= runs; turn += 1)
    for (const { title, run, measured } of ready) {
      measured.push(await run());
      console.error(`${turn}/${runs} ${title}: ${measured.at(-1).wall.toFixed(1)} s`);
    }
  return ready.map(({ name, title, measured }) => ({ name, title, ...medians(measured) }));
};

/** One run of each size: `check`, and all papers in both formats. */
const measureGrowth = async ({ sizes, of }) => {
  const chosen = options.sizes?.split(",").map(Number);
  const rows = [];
  for (const size of chosen ?? sizes) {
    const folder = fresh();
    writeMadeMonth(folder, of(size));
    const words = ["2013-03", "--templates", join(project, "templates")];
    const checked = await measure("node", [main, "check", ...words], { cwd: folder });
    const printed = await measure("node", [main, "generate", ...words], { cwd: folder });
    const papers = Number(/已生成 (\d+) 份公文/u.exec(printed.stdout)?.[1]);
    console.error(`${size}: ${printed.wall.toFixed(1)} s`);
    rows.push({ size, papers, checked, printed });
    rmSync(folder, { recursive: true });
  }
  return rows;
};

const machine = () => {
  const [{ model }] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(1)} GiB`;
  return `${availableParallelism()} processors (${model.trim()}), ${memory}, Linux ${release()}, Node.js ${process.version}`;
};

try {
  const peers = await measurePeers();
  const day = new Date().toISOString().slice(0, 10);
  console.log(`${machine()}, ${day}; medians of ${runs}.\n`);
  if (peers.length > 0) console.log(peersTable(peers));
  for (const [name, growth] of Object.entries(growths))
    if (isWanted(name)) console.log(`\n${growthTable(growth.title, await measureGrowth(growth))}`);
} finally {
  rmSync(desk, { recursive: true, force: true });
}
