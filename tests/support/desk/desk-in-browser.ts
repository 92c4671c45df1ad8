import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";

const program = join(resolve(__dirname, "..", "..", ".."), "dist", "main.js");

/** In milliseconds, what anything on a page may take: a machine with other work takes its time. */
export const pagePatience = 60_000;

/** The desk of the built program in a folder, open in Debian's Chromium. */
export interface DeskInBrowser {
  readonly page: Page;
  /** What pages complained of. */
  readonly errors: readonly string[];
  /** What scripts have asked the clerk. */
  readonly alerts: readonly string[];
  /** The exit code of the desk, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Closes the browser, and ends the desk where it has not ended. */
  readonly close: () => Promise<void>;
}

/** Opens a desk in a folder, which has `templates`. Throws what the desk says where it ends without an address. */
export const openDeskInBrowser = async (folder: string): Promise<DeskInBrowser> => {
  const desk = spawn("node", [program, "desk", "--templates", "templates"], { cwd: folder });
  const ended = new Promise<number | null>((settle) => desk.on("close", settle));
  let said = "";
  const address = await new Promise<string>((found, fail) => {
    const listen = (text: Buffer): void => {
      said += String(text);
      const [url] = /http:\S+(?=\s)/u.exec(said) ?? [];
      if (url !== undefined) found(url);
    };
    desk.stdout.on("data", listen);
    desk.stderr.on("data", listen);
    void ended.then(() => fail(new Error(`the desk has ended: ${said}`)));
  });
  const browser = await chromium
    .launch({
      executablePath: "/usr/bin/chromium",
      // Where a container gives it little shared memory, it takes the disk.
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
      timeout: 2 * pagePatience,
    })
    .catch((problem: unknown) => {
      // A desk left running would keep the tests from ending.
      desk.kill();
      throw problem;
    });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(pagePatience);
  const errors: string[] = [];
  const alerts: string[] = [];
  page.on("pageerror", (problem) => errors.push(problem.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  const close = async (): Promise<void> => {
    desk.kill();
    await browser.close();
    await ended;
  };
  await page.goto(address).catch(async (problem: unknown) => {
    await close();
    throw problem;
  });
  return { page, errors, alerts, ended, close };
};
