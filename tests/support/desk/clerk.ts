import { expect } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Locator, Page } from "playwright-core";
import { pagePatience } from "./desk-in-browser.ts";

/** Waits until what is read is what is expected: a page may still be on its way. */
export const eventually = async <Value>(read: () => Promise<Value>, expected: Value): Promise<void> => {
  const end = Date.now() + pagePatience;
  while (Date.now() < end) {
    if (isDeepStrictEqual(await read().catch(() => undefined), expected)) return;
    await pause(50);
  }
  expect(await read()).toEqual(expected);
};

/** A receipt as the clerk enters it. */
export interface EnteredReceipt {
  readonly day: string;
  readonly number?: string;
}

/** In the page: what is told of a command's progress, until its end. */
const watchProgress = (): Promise<readonly string[]> =>
  new Promise((settle) => {
    const [progress, back] = ["progress", "back"].map((id) => document.getElementById(id));
    const told = new Set<string>();
    const look = (): void => {
      if (progress?.textContent) told.add(progress.textContent);
      if (back?.hidden !== false) return;
      observer.disconnect();
      settle([...told]);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });

/** What a clerk does at the desk; every move ends when the page that it leads to is there whole. */
export const clerkAt = (page: Page) => {
  /** Does what leads to another page, and waits for that: the page that is left may have the same address. */
  const arrive = async (leave: () => Promise<void>, at: RegExp): Promise<void> => {
    const arrived = page.waitForEvent("domcontentloaded", { timeout: pagePatience });
    await Promise.all([arrived, leave()]);
    expect(new URL(page.url()).pathname).toMatch(at);
  };
  const follow = (link: Locator, to: RegExp): Promise<void> => arrive(() => link.click(), to);
  const button = (name: string, within: Page | Locator = page): Locator =>
    within.getByRole("button", { name, exact: true });
  return {
    /** Follows a link, or presses a button, that leads to a page with such an address. */
    follow,
    button,
    /** Opens a screen of the month by the bar at the top. */
    open: async (screen: string): Promise<void> => {
      const link = page.getByRole("navigation").getByRole("link", { name: screen, exact: true });
      const href = (await link.getAttribute("href")) ?? "";
      await follow(link, new RegExp(`${href}$`, "u"));
    },
    /** Starts a command, waits until it ends as expected, and tells how far it said it was on the way. */
    run: async (start: () => Promise<void>, expected = "做完了"): Promise<readonly string[]> => {
      await arrive(start, /^\/jobs\/\d+$/u);
      const told = page.evaluate(watchProgress);
      await page.locator("#back").waitFor({ timeout: 5 * pagePatience });
      const outcome = await page.locator("#outcome").innerText();
      const said = outcome === expected ? "" : await page.locator("#lines").innerText();
      expect({ outcome, said }).toEqual({ outcome: expected, said: "" });
      return told;
    },
    /** Chooses files as if they were dropped, and waits until the desk has answered for each. */
    drop: async (paths: readonly string[]): Promise<void> => {
      await page.setInputFiles("#files", paths);
      const told = page.locator("#progress", { hasText: `共 ${paths.length} 个文件` });
      await told.waitFor({ timeout: 5 * pagePatience });
    },
    /** Enters all that came and is not entered yet, and tells of which units. */
    enterReceipts: async (receiptOf: (unit: string) => EnteredReceipt): Promise<readonly string[]> => {
      const form = page.locator('form[action$="/register"]');
      const units = await form
        .locator('input[name="use"]')
        .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value") ?? ""));
      for (const unit of units) {
        const { day, number } = receiptOf(unit);
        await page.getByLabel(`${unit} 的收文日期`, { exact: true }).fill(day);
        if (number !== undefined) await page.getByLabel(`${unit} 的来文文号`, { exact: true }).fill(number);
      }
      await follow(button("记入收文登记.csv", form), /\/receive$/u);
      return units;
    },
    /** Figures of 本期, by their names. */
    figures: (...names: readonly string[]): Promise<readonly string[]> =>
      Promise.all(names.map((name) => page.locator(`[data-figure="${name}"]`).innerText())),
    /** How many tasks have these grades, as 本期 says. */
    grades: (...names: readonly string[]): Promise<readonly string[]> =>
      Promise.all(names.map((name) => page.locator(`[data-grade="${name}"]`).innerText())),
  };
};
