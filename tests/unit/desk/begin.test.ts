import { expect, test } from "@jest/globals";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDesk } from "../../support/open-desk.ts";

/* Where an office without any month begins. */

const patience = 120_000;

test(
  "an office whose year is not filled in is told what is missing, file by file, and what to do",
  async () => {
    const desk = await openDesk((folder) => {
      rmSync(join(folder, "data"), { recursive: true });
      const file = join(folder, "seeds", "2013", "机关.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace(/^机关代字: .*$/mu, "机关代字:"));
    });
    const page = async (): Promise<string> => (await desk.asClerk("/")).text;
    const before = await page();
    expect(before).toContain("先填好 seeds/2013/ 里 2013 年的固定资料");
    expect(before).toMatch(
      /<h2>seeds\/2013\/机关.yaml<small>1处错误<\/small>[\s\S]*CAT-040[\s\S]*缺少“机关代字”/u,
    );
    expect(before).toContain('value="2013-01"');
    const file = join(desk.folder, "seeds", "2013", "机关.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("机关代字:", "机关代字: 平政督"));
    expect(await page()).not.toMatch(/CAT-040|先填好/u);
    const { status, headers } = await desk.send("/new", { month: "2013-01" });
    expect(status).toBe(303);
    await desk.asClerk(`${String(headers.location)}/events`);
    expect((await desk.asClerk("/")).headers.location).toBe("/2013-01");
    expect((await desk.asClerk("/2013-01")).text).toContain('href="/2013-01/receive">去收文');
    await desk.close();
  },
  patience,
);

test("where there is no year at all, the clerk is told how one is made", async () => {
  const desk = await openDesk((folder) => {
    for (const name of ["data", "seeds"]) rmSync(join(folder, name), { recursive: true });
  });
  expect((await desk.asClerk("/")).text).toContain("tongbao init");
  await desk.close();
});
