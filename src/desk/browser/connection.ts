/** How the desk is to be reached, as far as any of its open pages knows. */
type Connection = "there" | "lost" | "gone" | "ended";

const told: Readonly<Record<Connection, string>> = {
  there: "",
  lost: "和工作台的连接断了，正在重新连接……",
  gone: "连不上工作台，可能已经关掉了。请重新打开工作台，从新的地址进来；这一页上填了还没有提交的，先抄下来。",
  ended: "工作台已经结束。要再用，请在终端里运行 tongbao desk。",
};

/** So many tries to reach the desk again, and nobody believes any more that it is there. */
const patience = 3;
let connection: Connection = "there";

const banner = document.createElement("p");
banner.className = "lost";
banner.setAttribute("role", "alert");
banner.hidden = true;

/** Whether the desk is not there now: what is sent would be lost. */
export const isLost = (): boolean => connection !== "there";

/** Says above the page that the desk is not there. */
export const showLost = (text: string): void => {
  banner.textContent = text;
  banner.hidden = text === "";
};

const learn = (now: Connection): void => {
  if (now === connection) return;
  connection = now;
  showLost(told[now]);
};

/** Listens whether the desk is there, and tells all open pages; until this page is closed. */
const listen = (others: BroadcastChannel): Promise<never> => {
  let tries = 0;
  const tell = (now: Connection): void => {
    learn(now);
    others.postMessage(now);
  };
  const alive = new EventSource("/alive");
  alive.addEventListener("beat", () => {
    tries = 0;
    tell("there");
  });
  alive.addEventListener("ended", () => {
    alive.close();
    tell("ended");
  });
  alive.addEventListener("error", () => {
    tries += 1;
    // A desk that was opened anew at this port knows none of these pages, and lets nobody try again.
    tell(tries < patience && alive.readyState !== EventSource.CLOSED ? "lost" : "gone");
  });
  return new Promise(() => undefined);
};

/**
 * Tells the desk that pages are open, and the clerk when the desk is not there any more. One page listens for all: a browser
 * keeps six connections to a server, and with a seventh page none would open any more. When it is closed, another one does.
 */
export const watchDesk = (): void => {
  document.body.append(banner);
  const others = new BroadcastChannel("desk");
  others.addEventListener("message", ({ data }: MessageEvent<Connection>) => learn(data));
  if ("locks" in navigator) void navigator.locks.request("desk", () => listen(others));
  else void listen(others);
};
