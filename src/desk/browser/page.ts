import { watchDesk } from "./connection.ts";
import { receiveDropped } from "./drop.ts";
import { goBack, openTyped, sendOnce, tellWritten } from "./forms.ts";

/** The element with an id; undefined where the page has none. */
const byId = (id: string): HTMLElement | undefined => document.getElementById(id) ?? undefined;

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

addEventListener("pageshow", openTyped);
tellWritten();
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
