/*
 * node tests/make-offices.mjs FOLDER [COUNT] — makes so many small offices (20), each with a folder of its own below
 * FOLDER: seeds/2013 and data/2013-03 of the small year of tests/cases/base under the office's own name, with figures of
 * its own. What is printed of one differs from that of every other.
 *
 *   --faulty N  the Nth office's first submission names a task that there is not: its month is not printed
 */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const base = resolve(import.meta.dirname, "cases", "base");

/** Bodies of the catalogue of 2013. */
const names = [
  "汝州市",
  "舞钢市",
  "宝丰县",
  "郏县",
  "鲁山县",
  "叶县",
  "新华区",
  "卫东区",
  "湛河区",
  "石龙区",
  "高新区",
  "新城区",
  "市发改委",
  "市科技局",
  "市民政局",
  "市财政局",
  "市水利局",
  "市农业局",
  "市林业局",
  "市教育局",
];

const { values, positionals } = parseArgs({
  options: { faulty: { type: "string" } },
  allowPositionals: true,
});
const [folder, count = String(names.length)] = positionals;
if (folder === undefined || !(Number(count) >= 1 && Number(count) <= names.length)) {
  console.error("node tests/make-offices.mjs FOLDER [1–20]");
  process.exit(2);
}

/** Throws when there is nothing to change: the offices would all be the same. */
const change = (path, ...changes) => {
  let text = readFileSync(path, "utf8");
  for (const [from, to] of changes) {
    const changed = text.replaceAll(from, to);
    if (changed === text) throw new Error(`${path} has no ${from}`);
    text = changed;
  }
  writeFileSync(path, text);
};

for (const [index, name] of names.slice(0, Number(count)).entries()) {
  const office = join(folder, `${String(index + 1).padStart(2, "0")}-${name}`);
  cpSync(base, office, { recursive: true });
  change(
    join(office, "seeds/2013/机关.yaml"),
    ["平顶山市督查局", `${name}督查室`],
    ["平政督", `督${index + 1}`],
  );
  const month = join(office, "data/2013-03");
  change(join(month, "报送/市科技局.csv"), ["412", String(413 + index)]);
  // Every third has a unit that sent nothing.
  if (index % 3 === 2) {
    rmSync(join(month, "报送/郏县政府.csv"));
    const register = readFileSync(join(month, "收文登记.csv"), "utf8").split("\n");
    writeFileSync(
      join(month, "收文登记.csv"),
      register.filter((line) => !line.startsWith("郏县政府")).join("\n"),
    );
  }
  if (index + 1 === Number(values.faulty)) change(join(month, "报送/市科技局.csv"), ["\n1,", "\n106,"]);
}
console.log(readdirSync(folder).length);
