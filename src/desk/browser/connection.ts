const banner = document.createElement("p");
banner.className = "lost";
banner.setAttribute("role", "alert");
banner.hidden = true;

/** Says above the page that the desk is not there. */
export const showLost = (text: string): void => {
  banner.textContent = text;
  banner.hidden = false;
};

/** So many tries to reach the desk again, and nobody believes any more that it is there. */
const patience = 3;
let tries = 0;

/** Whether the desk is not there now: what is sent would be lost. */
export const isLost = (): boolean => tries > 0;

/** Tells the desk that this page is open, and the clerk when the desk is not there any more. */
export const watchDesk = (): void => {
  document.body.append(banner);
  const alive = new EventSource("/alive");
  alive.addEventListener("beat", () => {
    tries = 0;
    banner.hidden = true;
  });
  alive.addEventListener("ended", () => {
    alive.close();
    tries = patience;
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
