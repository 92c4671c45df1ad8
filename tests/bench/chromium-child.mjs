/*
 * node chromium-child.mjs CHROMIUM FOLDER — prints every .html of a folder with one browser, one after another, as PDF
 * beside it, over the browser's own pipe (Chrome DevTools Protocol). Prints what that took once the browser is there.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [program, folder] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "tongbao-chromium-"));
const browser = spawn(
  program,
  [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    "about:blank",
  ],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
const [, , , commands, answers] = browser.stdio;

const waiting = new Map();
const listeners = new Set();
let rest = "";
answers.setEncoding("utf8").on("data", (piece) => {
  const messages = (rest + piece).split("\0");
  rest = messages.pop() ?? "";
  for (const message of messages.map((each) => JSON.parse(each))) {
    if (message.id === undefined) for (const listener of listeners) listener(message);
    else {
      const { done, fail } = waiting.get(message.id);
      if (message.error) fail(new Error(message.error.message));
      else done(message.result);
    }
  }
});

let last = 0;
const call = (method, params = {}, sessionId) =>
  new Promise((done, fail) => {
    last += 1;
    waiting.set(last, { done, fail });
    commands.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
  });

const event = (method) =>
  new Promise((done) => {
    const listener = (message) => {
      if (message.method !== method) return;
      listeners.delete(listener);
      done(message.params);
    };
    listeners.add(listener);
  });

const { targetId } = await call("Target.createTarget", { url: "about:blank" });
const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
await call("Page.enable", {}, sessionId);

const begun = performance.now();
let size = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith(".html"))) {
  const loaded = event("Page.loadEventFired");
  await call("Page.navigate", { url: pathToFileURL(join(folder, name)).href }, sessionId);
  await loaded;
  const printing = { preferCSSPageSize: true, printBackground: true };
  const { data } = await call("Page.printToPDF", printing, sessionId);
  const bytes = Buffer.from(data, "base64");
  size += bytes.length;
  writeFileSync(join(folder, name.replace(/html$/u, "pdf")), bytes);
}
const wall = (performance.now() - begun) / 1000;
const over = new Promise((done) => browser.on("close", done));
await call("Browser.close").catch(() => undefined);
await over;
rmSync(profile, { recursive: true, force: true });
console.log(JSON.stringify({ wall, size }));
