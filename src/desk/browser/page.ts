import { receiveDropped } from "./drop.ts";

/** The element with an id; undefined where the page has none. */
const byId = (id: string): HTMLElement | undefined => document.getElementById(id) ?? undefined;

const banner = document.createElement("p");
banner.className = "lost";
banner.setAttribute("role", "alert");
banner.hidden = true;

const showLost = (text: string): void => {
  banner.textContent = text;
  banner.hidden = false;
};

/** So many tries to reach the desk again, and nobody believes any more that it is there. */
const patience = 3;
let tries = 0;

/** Tells the desk that this page is open, and the clerk when the desk is not there any more. */
const watchDesk = (): void => {
  document.body.append(banner);
  const alive = new EventSource("/alive");
  alive.addEventListener("beat", () => {
    tries = 0;
    banner.hidden = true;
  });
  alive.addEventListener("ended", () => {
    alive.close();
    showLost("工作台已经结束。要再用，请在终端里运行 tongbao desk。");
  });
  alive.addEventListener("error", () => {
    tries += 1;
    showLost(
      tries < patience
        ? "和工作台的连接断了，正在重新连接……"
        : "连不上工作台，可能已经关掉了。请重新打开工作台，从新的地址进来；这一页上填了还没有提交的，先抄下来。",
    );
  });
};

/** What a job has said since, as its page hears it. */
interface Said {
  readonly lines: readonly string[];
  /** How many lines there were before. */
  readonly from: number;
  readonly progress: string;
  readonly outcome: string;
}

/** Shows what a job says while it runs. */
const followJob = (id: string): void => {
  const events = new EventSource(`/jobs/${id}/events`);
  const lines = byId("lines");
  const show = (event: MessageEvent<string>): void => {
    const said = JSON.parse(event.data) as Said;
    if (lines && said.from === 0) lines.textContent = "";
    lines?.append(...said.lines.map((line) => `${line}\n`));
    const [outcome, progress, back] = [byId("outcome"), byId("progress"), byId("back")];
    if (outcome) outcome.textContent = said.outcome;
    if (progress) progress.textContent = said.progress;
    if (lines) lines.scrollTop = lines.scrollHeight;
    if (event.type !== "done") return;
    events.close();
    if (back) back.hidden = false;
  };
  events.addEventListener("said", show);
  events.addEventListener("done", show);
};

/** Shows a template anew when it has been saved. */
const followTemplate = (address: string): void => {
  const events = new EventSource(address);
  events.addEventListener("saved", () => {
    events.close();
    location.reload();
  });
};

const two = (value: number): string => String(value).padStart(2, "0");

/** Today on this computer, as a date field takes it. */
const today = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Sends a form once, however often its button is pressed, and not where nobody would receive it. */
const sendOnce = (): void => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (tries > 0) {
      event.preventDefault();
      showLost("和工作台的连接断了，没有提交。填的都还在这一页，连上以后再按一次。");
    } else if (form.dataset["sent"] === undefined) form.dataset["sent"] = "";
    else event.preventDefault();
  });
  // A page that the browser brings back as it was can be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset["sent"];
  });
};

/** Leads back to the page before as the clerk has left it, with what she has typed. */
const goBack = (): void => {
  for (const link of document.querySelectorAll("[data-back]"))
    link.addEventListener("click", (event) => {
      if (history.length < 2) return;
      event.preventDefault();
      history.back();
    });
};

watchDesk();
sendOnce();
goBack();
// Somebody may have been quicker than this script.
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-today]"))
  if (field.value === "") field.value = today();
byId("here")?.scrollIntoView({ block: "center", inline: "center" });
const job = document.querySelector<HTMLElement>("[data-job]")?.dataset["job"];
if (job !== undefined) followJob(job);
const saved = document.querySelector<HTMLElement>("[data-saved]")?.dataset["saved"];
if (saved !== undefined) followTemplate(saved);
const [place, chooser] = [byId("drop"), byId("files")];
if (place && chooser instanceof HTMLInputElement) receiveDropped(place, chooser);
