import JSZip from "jszip";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { GreyPicture } from "../pdf/grey-picture.ts";
import { npmPackage } from "../npm-package.ts";

/*
 * ofd.js, the open reader of OFD in a browser, which shares no line with OFDRW. 0.2.6 is the last that reads by itself
 * (Apache-2.0); from 1.0 on it wants a key. It leaves embedded faces to the browser, which is given them here.
 */

const purpose = "OFD was not read in a browser";

const library = {
  name: "ofd.js",
  version: "0.2.6",
  digest: "qBC4bD5fC2e+qWg2ap6pajAU1Rl/G6+l6NUxMVgdcXTtjWcdRSYD6e63WGgmKAEuE4fjmntzIXZwODawjWmQuw==",
} as const;

/** A browser in which ofd.js reads. */
export interface OfdJs {
  readonly browser: Browser;
  readonly page: Page;
}

/** Opens ofd.js in Chromium; `folder` is where it may lie. Throws where it cannot be had: then nothing has been read. */
export const openOfdJs = async (folder: string): Promise<OfdJs> => {
  const lies = npmPackage(library, { folder, purpose });
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--font-render-hinting=none"],
  });
  const page = await browser.newPage();
  await page.addScriptTag({ path: join(lies, "lib", "ofd.umd.min.js") });
  await page.addScriptTag({ path: resolve(__dirname, "ofd-js-page.mjs"), type: "module" });
  await page.waitForFunction("globalThis.shades");
  return { browser, page };
};

const asked = (word: string, ...values: readonly unknown[]): string =>
  `${word}(${values.map((value) => JSON.stringify(value)).join(", ")})`;

const base64 = (file: string): string => readFileSync(file, "base64");

/** What a file says, page by page and without blanks. */
export const saidByOfdJs = ({ page }: OfdJs, file: string): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(asked("said", base64(file)));

/** The faces that a file embeds, in base64 by their numbers. */
const facesOf = async (file: string): Promise<readonly (readonly [id: string, bytes: string])[]> => {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const resources = (await zip.file("Doc_0/PublicRes.xml")?.async("string")) ?? "";
  const named = resources.matchAll(/<ofd:Font ID="(?<id>\d+)"[^>]*><ofd:FontFile>(?<path>[^<]+)</gu);
  return Promise.all(
    Array.from(named, async ({ groups = {} }) => {
      const bytes = await zip.file(`Doc_0/Res/${groups["path"] ?? ""}`)?.async("base64");
      return [groups["id"] ?? "", bytes ?? ""] as const;
    }),
  );
};

/** A page of a file as ofd.js and Chromium draw it; `page` counts from 1. */
export const drawnByOfdJs = async (
  { page: shown }: OfdJs,
  { file, page, dotsPerInch }: { readonly file: string; readonly page: number; readonly dotsPerInch: number },
): Promise<GreyPicture> => {
  const drawing = { faces: await facesOf(file), page, dotsPerMillimetre: dotsPerInch / 25.4 };
  await shown.evaluate(asked("show", base64(file), drawing));
  const picture = await shown.locator("body > div").screenshot();
  const { width, height, pixels } = await shown.evaluate<{
    readonly width: number;
    readonly height: number;
    readonly pixels: string;
  }>(asked("shades", picture.toString("base64")));
  return { width, height, pixels: Buffer.from(pixels, "base64") };
};
