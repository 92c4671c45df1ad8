import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { PaperKind } from "../../../src/run/papers/papers.ts";
import type { Files } from "./base-year.ts";
import { addMonth, baseYear, rewrite } from "./base-year.ts";

/* A paper of each kind, the 通报 with charts, printed by the program as it is built from the small year of tests/cases/base. */

const project = resolve(__dirname, "..", "..", "..");

/** Where a paper of each kind lies below the folder of the small year. */
export const placesOfKinds: Readonly<Record<PaperKind, RegExp>> = {
  通报: /^output\/2013-05\/通报/u,
  摘要: /^output\/2013-05\/摘要/u,
  摘编: /^output\/2013-05\/单位\//u,
  更正通报: /^output\/2013-03-更正\/更正通报/u,
  督办函: /^output\/2013-05\/督办函\//u,
  催报: /^output\/2013-05\/催报\//u,
  退回: /^output\/2013-05\/退回\//u,
  校核小结: /^output\/2013-05-校核\/校核小结/u,
  填报通知: /^output\/2013-06\/填报表\/通知/u,
};

const tongbao = (folder: string, ...words: readonly string[]): void => {
  const main = join(project, "dist", "main.js");
  const { status, stdout, stderr } = spawnSync(
    "node",
    [main, ...words, "--templates", join(project, "templates")],
    { cwd: folder, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${words.join(" ")}: ${status} ${stdout}${stderr}`);
};

const put = (folder: string, files: Files): void => {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};

/** Three months in which a task lags, so that a letter is due; in the last one a report is to go back. */
const smallYear = (): Files => {
  const files = baseYear();
  rewrite(files, "seeds/2013/机关.yaml", "报送截止日: 5", "报送截止日: 5\n附图: 是");
  for (const month of [3, 4, 5]) addMonth(files, month, "10", "1");
  rewrite(files, "data/2013-05/报送/市交通运输局.csv", ",1,资金", ",许多,资金");
  return files;
};

/** Issues March and corrects a figure of it. */
const correctMarch = (folder: string, printing: readonly string[]): void => {
  tongbao(folder, "generate", "2013-03", ...printing);
  tongbao(folder, "issue", "2013-03");
  const march = smallYear();
  rewrite(march, "data/2013-03/报送/市科技局.csv", ",10,", ",12,");
  const numbered =
    "印发日期: 2013-04-11\n更正发文字号: 9\n更正成文日期: 2013-04-22\n更正印发日期: 2013-04-22";
  rewrite(march, "data/2013-03/期次.yaml", "印发日期: 2013-04-11", numbered);
  put(folder, march);
  tongbao(folder, "generate", "2013-03", ...printing, "--correction", "市科技局补报专利申请2件");
};

/** Prints papers of every kind into a folder, drafts (drafts/) and extracts that are letters (letters/) among them. */
export const printEveryKind = (folder: string, format: "pdf" | "docx"): void => {
  put(folder, smallYear());
  const printing = ["--formats", format, "--return-invalid"];
  correctMarch(folder, printing.slice(0, 2));
  tongbao(folder, "generate", "2013-05", ...printing, "--letters");
  tongbao(folder, "check", "2013-05", "--return-invalid");
  tongbao(folder, "forms", "2013-06", "--number", "6", "--date", "2013-06-25");
  const units = ["--units", "市科技局"];
  tongbao(folder, "generate", "2013-05", ...printing, ...units, "--draft", "--output", "drafts");
  const office = join(folder, "seeds", "2013", "机关.yaml");
  writeFileSync(office, `${readFileSync(office, "utf8")}\n摘编格式: 信函\n`);
  tongbao(folder, "generate", "2013-05", ...printing, ...units, "--output", "letters");
};
