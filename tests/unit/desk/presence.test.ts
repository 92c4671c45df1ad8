import { describe, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { watchPresence } from "../../../src/desk/presence.ts";

/** How often a watch of a few milliseconds has called by the time that it would have. */
const calls = async (act: (presence: ReturnType<typeof watchPresence>) => void): Promise<number> => {
  let called = 0;
  act(watchPresence(5, () => (called += 1)));
  await pause(40);
  return called;
};

describe("an absence", () => {
  test("is told when no page is opened, and when all that were are closed, once", async () => {
    expect(await calls(() => undefined)).toBe(1);
    const bothClosed = calls((presence) => {
      const [first, second] = [presence.enter(), presence.enter()];
      first();
      first();
      second();
    });
    expect(await bothClosed).toBe(1);
  });

  test("is none while a page is open", async () => {
    const oneOpen = calls((presence) => {
      const first = presence.enter();
      presence.enter();
      first();
    });
    expect(await oneOpen).toBe(0);
  });

  test("is waited for no more after the end, when pages that were open are cut off", async () => {
    const cutOff = calls((presence) => {
      const leave = presence.enter();
      presence.stop();
      leave();
    });
    expect(await cutOff).toBe(0);
    expect(await calls((presence) => presence.stop())).toBe(0);
  });
});
