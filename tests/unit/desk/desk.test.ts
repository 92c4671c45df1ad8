import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { ask, openDesk } from "../../support/open-desk.ts";

let desk: OpenDesk;
const host = (): string => `127.0.0.1:${desk.port}`;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Where forms are sent. */
const changes = [
  "/new",
  "/end",
  "/2013-03/receive",
  "/2013-03/register",
  "/2013-03/returns",
  "/2013-03/confirm",
  "/2013-03/slips",
  "/2013-03/generate",
  "/2013-03/issue",
  "/2013-03/verify",
  "/2013-03/verdicts",
  "/2013-03/verdicts/withdraw",
  "/2013-03/deliveries",
  "/2013-03/deliveries/list",
  "/2013-03/particulars",
  "/2013-03/correct",
  "/2013-03/forms",
];

describe("nobody is let in but the browser that was given the address", () => {
  const pages = [
    "/",
    "/2013-03",
    "/2013-03/verdicts",
    "/2013-03/issuing",
    "/2013-03/packets/x",
    "/2013-03/year",
    "/2013-03/year/task/1",
    "/2013-03/year/unit/x",
    "/2013-03/templates",
    "/2013-03/templates/saved",
    "/assets/desk.css",
    "/assets/sections.css",
    "/alive",
    "/jobs/1/events",
    "/favicon.ico",
  ];

  test.each(pages)("without the cookie %s says nothing", async (path) => {
    const { status, text } = await ask(desk.port, path, { headers: { Host: host() } });
    expect(status).toBe(403);
    expect(text).not.toContain("2013");
  });

  test.each(["wrong", "", "secret-1"])("the token %j does not open it", async (token) => {
    const { status, headers } = await ask(desk.port, `/open?token=${token}`, { headers: { Host: host() } });
    expect(status).toBe(403);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test("the right token is exchanged for a cookie that no script reads and no other page sends", async () => {
    const { status, headers } = await ask(desk.port, `/open?token=${desk.token}`, {
      headers: { Host: host() },
    });
    expect([status, headers.location]).toEqual([303, "/"]);
    expect(headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/u);
    expect(headers["set-cookie"]?.[0]).not.toContain(desk.token);
  });

  test.each([
    "localhost:PORT",
    "127.0.0.1",
    "evil.example:PORT",
    "127.0.0.1:PORT.evil.example",
    "0x7f.1:PORT",
  ])("a Host of %s is refused, with cookie and token", async (written) => {
    const headers = { Host: written.replace("PORT", String(desk.port)), Cookie: desk.cookie };
    for (const path of ["/2013-03", "/2013-03/year", "/2013-03/templates", `/open?token=${desk.token}`])
      expect([400, 403]).toContain((await ask(desk.port, path, { headers })).status);
  });

  test.each([
    undefined,
    "null",
    "http://evil.example",
    "http://127.0.0.1",
    "http://localhost:PORT",
    "https://127.0.0.1:PORT",
  ])("a change from a page of %s is not made", async (origin) => {
    const headers = {
      Host: host(),
      Cookie: desk.cookie,
      "Content-Type": "application/x-www-form-urlencoded",
      ...(origin !== undefined && { Origin: origin.replace("PORT", String(desk.port)) }),
    };
    const body = "month=2013-09&formsMonth=2013-09&reason=x&%E5%8F%91%E6%96%87%E5%AD%97%E5%8F%B7=9";
    const before = readFileSync(join(desk.folder, "data", "2013-03", "期次.yaml"), "utf8");
    for (const path of changes)
      expect((await ask(desk.port, path, { method: "POST", headers, body })).status).toBe(403);
    expect(existsSync(join(desk.folder, "data", "2013-09"))).toBe(false);
    expect(existsSync(join(desk.folder, "output", "2013-09"))).toBe(false);
    expect(readFileSync(join(desk.folder, "data", "2013-03", "期次.yaml"), "utf8")).toBe(before);
  });

  test("no other address of this computer answers", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => address);
    for (const address of others) {
      const answer = fetch(`http://${address}:${desk.port}/`);
      await expect(answer).rejects.toThrow();
    }
  });
});

describe("what a browser is told to forbid", () => {
  test("scripts and styles inside a page, and everything from elsewhere", async () => {
    const { headers, text } = await desk.asClerk("/2013-03");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/u);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-store");
    expect(text).not.toMatch(/<script>|<style|style=|onclick|https?:/u);
  });
});

describe("what an address or a form names is only ever looked up", () => {
  test.each([
    "/2013-13",
    "/2099-01",
    "/..%2f..%2fetc",
    "/assets/..%2fdesk.ts",
    "/assets/desk.js",
    "/assets/guard.ts",
  ])("%s leads nowhere", async (path) => {
    const answer = await ask(desk.port, path, { headers: { Host: host(), Cookie: desk.cookie } });
    expect(answer.status).toBe(404);
  });

  test.each(["../x", "2013-6", "2013-06/../..", "<script>", ""])(
    "a month called %j is not begun",
    async (month) => {
      const { status, text } = await desk.send("/new", { month });
      expect(status).toBe(400);
      expect(text).not.toContain("<script>alert");
    },
  );

  test("a form of more than a form ever says is not read", async () => {
    expect((await desk.send("/new", { month: "9".repeat(300_000) })).status).toBe(413);
  });
});

test("a page's own style and script are there", async () => {
  const { status, headers } = await desk.asClerk("/assets/desk.css");
  expect([status, headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
});

describe("it ends", () => {
  test("when the clerk says so", async () => {
    const own = await openDesk();
    expect((await own.send("/end")).text).toContain("工作台已结束");
    expect(await own.ended).toBe(0);
    await expect(own.asClerk("/")).rejects.toThrow();
    await own.close();
  });

  test("on Ctrl+C, whoever is listening", async () => {
    const own = await openDesk();
    const listening = own.asClerk("/alive").catch(() => "cut");
    own.interrupt();
    expect(await own.ended).toBe(0);
    await listening;
    await own.close();
  });

  test("when no page has been open for a while", async () => {
    const own = await openDesk(undefined, 20);
    expect(await own.ended).toBe(0);
    await own.close();
  });
});

test("a port that another program has is told, and nothing is opened", async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  const { port } = other.address() as AddressInfo;
  await expect(openDesk(undefined, 600_000, port)).rejects.toThrow(`端口 ${port} 不能用`);
  await new Promise((closed) => other.close(closed));
});
