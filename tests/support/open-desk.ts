import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Actions } from "../../src/command/command.ts";
import { desk } from "../../src/desk/desk.ts";
import { check } from "../../src/run/check.ts";
import { forms } from "../../src/run/forms.ts";
import { generate } from "../../src/run/generate.ts";
import { issue } from "../../src/run/issue.ts";
import { newMonth } from "../../src/run/year/new-month.ts";
import { tellingRefusals } from "../../src/run/telling-refusals.ts";
import { verify } from "../../src/run/verify.ts";
import type { World } from "../../src/world.ts";
import { realWorld } from "../../src/world.ts";

const project = resolve(__dirname, "..", "..");
const version = "0.0.0";

/** The commands that pages call. */
const actionsOn = (world: World): Actions =>
  tellingRefusals(world, {
    check: (options) => check(world, options, version),
    generate: (options) => generate(world, options, version),
    forms: (options) => forms(world, options),
    issue: (options) => issue(world, options, version),
    newMonth: (options) => newMonth(world, options),
    verify: (options) => verify(world, options),
  } as Actions);

/** An answer of the desk. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as anybody may send it: nothing is added that is not said here. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a request to a port of this computer. */
export const ask = (port: number, path: string, { method = "GET", headers = {}, body }: Asking = {}) =>
  new Promise<Answer>((settle, fail) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => void parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        settle({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
    });
    asked.on("error", fail);
    asked.end(body);
  });

/** A desk that is open in a folder of its own, and a browser that was given its address. */
export interface OpenDesk {
  readonly folder: string;
  readonly port: number;
  readonly token: string;
  readonly cookie: string;
  /** What the terminal was told. */
  readonly told: readonly string[];
  /** Asks as the clerk's browser does. */
  readonly asClerk: (path: string, asking?: Asking) => Promise<Answer>;
  /** Sends a form as the clerk's browser does. */
  readonly send: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Presses Ctrl+C. */
  readonly interrupt: () => void;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>;
  /** Ends it and takes its folder away. */
  readonly close: () => Promise<void>;
}

const stream = (take: (text: string) => void) => ({ write: take });

/**
 * Opens a desk on a copy of the small base world of tests/cases, changed by `prepare`; it waits
 * `absence` for somebody. Throws what it tells where it does not open.
 */
export const openDesk = async (
  prepare: (folder: string) => void = () => undefined,
  absence = 600_000,
  port = 0,
): Promise<OpenDesk> => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-desk-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  symlinkSync(join(project, "templates"), join(folder, "templates"), "dir");
  prepare(folder);
  const told: string[] = [];
  let seen: (address: string) => void;
  const printed = new Promise<string>((resolveAddress) => (seen = resolveAddress));
  const streams = {
    stdout: stream((text) => seen(text)),
    stderr: stream((text) => told.push(text)),
  } as unknown as Parameters<typeof realWorld>[1];
  let secrets = 0;
  let interrupt: (() => void) | undefined;
  const host = {
    secret: () => `secret-${(secrets += 1)}`,
    onInterrupt: (end: () => void) => void (interrupt = end),
    openBrowser: () => undefined,
    actionsOn,
    pages: join(project, "src", "desk"),
  };
  const options = { data: "data", output: "output", templates: "templates", port, open: false, json: false };
  const ended = desk(realWorld(folder, streams), options, host, absence);
  const failed = ended.then(() => Promise.reject(new Error(told.join(""))));
  const address = new URL(/http:\S+/u.exec(await Promise.race([printed, failed]))?.[0] ?? "");
  failed.catch(() => undefined);
  const token = address.searchParams.get("token") ?? "";
  const opened = await ask(Number(address.port), `${address.pathname}${address.search}`, {
    headers: { Host: address.host },
  });
  const cookie = opened.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const asClerk = (path: string, { headers = {}, ...rest }: Asking = {}) =>
    ask(Number(address.port), encodeURI(path), {
      ...rest,
      headers: { Host: address.host, Cookie: cookie, ...headers },
    });
  return {
    folder,
    port: Number(address.port),
    token,
    cookie,
    told,
    asClerk,
    send: (path, fields = {}) =>
      asClerk(path, {
        method: "POST",
        headers: { Origin: address.origin, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields).toString(),
      }),
    interrupt: () => interrupt?.(),
    ended,
    close: async () => {
      interrupt?.();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
