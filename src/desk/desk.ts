import { createAdaptorServer } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { DeskHost } from "../desk-host.ts";
import { keepFaces } from "../run/desk/kept-faces.ts";
import { factsToDraw } from "../run/desk/facts-to-draw.ts";
import { factsDigest, monthDigest } from "../run/desk/month-digest.ts";
import { keepPreviews } from "../run/desk/preview-template.ts";
import { viewMonth } from "../run/desk/view-month.ts";
import { viewYear } from "../run/desk/view-year.ts";
import type { DeskOptions } from "../run/load/options.ts";
import { settledIfAllowed } from "../run/locked.ts";
import type { World } from "../world.ts";
import { deskApp } from "./app.ts";
import { oneAtATime } from "./changes.ts";
import type { Gate } from "./guard.ts";
import { entrance } from "./guard.ts";
import { openJobs } from "./jobs.ts";
import { keepViews } from "./month-views.ts";
import { loadPages } from "./pages.ts";
import { usualAbsence, watchPresence } from "./presence.ts";

/** The one address that the server listens at: nobody else's computer reaches it. */
const loopback = "127.0.0.1";

type Server = ReturnType<typeof createAdaptorServer>;

/** The port that a server listens at; undefined when another program has it. Throws what else the system refuses. */
const listen = (server: Server, port: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    server.once("error", (problem: NodeJS.ErrnoException) =>
      problem.code === "EADDRINUSE" || problem.code === "EACCES" ? resolve(undefined) : reject(problem),
    );
    server.listen(port, loopback, () => resolve((server.address() as AddressInfo).port));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });

const gateAt = (port: number, secret: DeskHost["secret"]): Gate => {
  const host = `${loopback}:${port}`;
  // Cookies do not tell ports apart: each desk has a name of its own.
  const cookie = { name: `tongbao-${port}`, value: secret() };
  return { host, origin: `http://${host}`, token: secret(), cookie };
};

/**
 * 工作台: serves the clerk's pages on this computer until it is told to end, or until no page has been open for
 * `absence` milliseconds. Exit code 1 when the port is taken.
 */
export const desk = async (
  world: World,
  { port: asked, open, ...options }: DeskOptions,
  host: DeskHost,
  absence = usualAbsence,
): Promise<0 | 1> => {
  const { seeds, data, output, templates } = options;
  const folders = { ...(seeds !== undefined && { seeds }), data, output, templates };
  await settledIfAllowed(world, output, "desk");
  const pages = await loadPages(world, host.pages);
  const jobs = openJobs(world, host.actionsOn);
  const views = keepViews(world, folders, { digest: monthDigest, read: viewMonth });
  const atDesk = {
    world,
    folders,
    pages,
    jobs,
    views,
    years: keepViews(world, folders, { digest: factsDigest, read: viewYear }),
    previews: keepPreviews(
      keepViews(world, folders, { digest: factsDigest, read: factsToDraw }),
      world,
      folders,
    ),
    effects: new Map(),
    measured: new Map(),
    inTurn: oneAtATime(),
    facesOf: keepFaces(world, folders),
  };
  const ending = new AbortController();
  const end = (): void => ending.abort();
  let answer: ReturnType<typeof deskApp>["fetch"] | undefined;
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer?.(request, bindings) ?? new Response(null, { status: 503 }),
  });
  const port = await listen(server, asked);
  if (port === undefined) {
    world.tell(`端口 ${asked} 不能用，可能有别的程序占着：请换一个端口，或者不写 --port。`);
    return 1;
  }
  const ended = new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
  // A command that nobody looks at any more is brought to its end all the same.
  const endAfterJob = async (): Promise<void> => {
    while (jobs.running()) await jobs.changed();
    end();
  };
  const presence = watchPresence(absence, () => void endAfterJob());
  const gate = gateAt(port, host.secret);
  answer = deskApp(atDesk, { gate, presence, ending: { end, ended: ending.signal } }).fetch;
  host.onInterrupt(end);
  const address = `${gate.origin}${entrance}?token=${gate.token}`;
  world.print(`工作台：${address}`);
  world.tell(
    "请在本机的浏览器里打开上面的地址。用完按 Ctrl+C，或者点页面上的“结束”；页面都关上十分钟以后也会自己结束。",
  );
  if (open) host.openBrowser(address);
  await ended;
  presence.stop();
  await close(server);
  world.tell("工作台已结束。");
  return 0;
};
