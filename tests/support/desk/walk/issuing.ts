import { expect } from "@jest/globals";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { isArchiveFault, openZip } from "../../../../src/archive/zip-archive.ts";
import { differences } from "../office-folder.ts";
import type { Walk } from "./walk.ts";
import { month } from "./walk.ts";

/** 印发: what is printed, and what issuing writes, is what the commands give from the same files. */
export const issueMonth = async ({ office, twin, page, clerk }: Walk): Promise<void> => {
  rmSync(twin.at("data"), { recursive: true });
  cpSync(office.at("data"), twin.at("data"), { recursive: true });
  rmSync(twin.at("output"), { recursive: true });
  cpSync(office.at("output", `${month}-校核`), twin.at("output", `${month}-校核`), { recursive: true });
  cpSync(office.at("output", `${month}-退件`), twin.at("output", `${month}-退件`), { recursive: true });
  const generated = twin.run("generate", month, "--letters");
  expect(generated).toMatchObject({ status: 0 });
  expect(differences(office.filesBelow("output"), twin.filesBelow("output"))).toEqual([]);
  await clerk.open("印发");
  const seal = await page.locator("[data-seal]").allInnerTexts();
  expect(seal.length).toBeGreaterThan(4);
  expect(new Set(seal)).toEqual(new Set(["好"]));
  await page.getByLabel("已经签发、付印").check();
  await clerk.run(() => clerk.button("登记印发").click());
  expect(twin.run("issue", month).status).toBe(0);
  expect(differences(office.filesBelow("data"), twin.filesBelow("data"))).toEqual([]);
  expect(differences(office.filesBelow("output"), twin.filesBelow("output"))).toEqual([]);
  const written = [`/${month}/印发.json`, "/发文登记.csv", "/督办台账.csv"];
  expect([...office.filesBelow("data").keys()]).toEqual(expect.arrayContaining(written));
};

/** 分发: a unit's packet, and the list that is signed. */
export const distribute = async ({ office, page, clerk }: Walk): Promise<void> => {
  await clerk.follow(page.getByRole("link", { name: "回到本期" }), /\/2013-06$/u);
  await clerk.open("印发");
  expect(await page.locator("main").innerText()).toContain("平政督〔2013〕4号，已于 2013年7月11日 印发");
  const packet = page.getByRole("row", { name: "市科技局" }).getByRole("link", { name: "ZIP" });
  const zip = await page.request.get(new URL((await packet.getAttribute("href")) ?? "", page.url()).href);
  const megabytes = 64 * 1024 * 1024;
  const archive = openZip(await zip.body(), { entries: 100, entry: megabytes, all: megabytes });
  if (isArchiveFault(archive)) throw new Error("no archive");
  const notice = new Uint8Array(readFileSync(office.at("output", month, "通报.pdf")));
  expect(archive.read("通报.pdf")).toEqual(notice);

  await clerk.follow(clerk.button("列出分发清单"), /\/issuing$/u);
  const listed = (name: string): Promise<string> => page.locator(`[data-list="${name}"]`).innerText();
  const lines = Number(await listed("未签收"));
  // The 通报 to each unit and to whom it is copied, an extract to each unit, and the letters.
  expect(lines).toBeGreaterThan(83 + 83);
  await page.getByLabel("通报 发给 市科技局 的份数").fill("2");
  await page.getByLabel("市科技局 签收 通报", { exact: true }).check();
  await page.getByLabel("勾选的，签收日期").fill("2013-07-12");
  await clerk.follow(clerk.button("记入分发清单.csv", page.locator("#list")), /\/issuing$/u);
  const counted = await Promise.all(["已签收", "份数", "未签收"].map(listed));
  expect(counted).toEqual(["1", String(lines + 1), String(lines - 1)]);
  expect(readFileSync(office.at("data", month, "分发清单.csv"), "utf8")).toContain(
    "\n通报,市科技局,2,2013-07-12,\n",
  );
};

/** 结束: the desk ends when told, and no page had a fault. */
export const endDesk = async ({ desk, page, clerk }: Walk): Promise<void> => {
  expect(desk.alerts).toEqual([]);
  expect(desk.errors).toEqual([]);
  await clerk.button("结束").click();
  await page.getByRole("heading", { name: "工作台已结束" }).waitFor();
  expect(await desk.ended).toBe(0);
};
