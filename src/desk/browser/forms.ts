import { isLost, showLost } from "./connection.ts";

/** Sends a form once, however often its button is pressed, and not where nobody would receive it. */
export const sendOnce = (): void => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (isLost()) {
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
export const goBack = (): void => {
  for (const link of document.querySelectorAll("[data-back]"))
    link.addEventListener("click", (event) => {
      if (history.length < 2) return;
      event.preventDefault();
      history.back();
    });
};

/** What was written down a moment ago, as the address says; nothing else is believed of it. */
const written = ["期次", "收文登记", "已核实", "分发清单"] as const;

/** Says that what the clerk has sent is written: the page that comes back often looks as it did. */
export const tellWritten = (): void => {
  const address = new URL(location.href);
  const done = written.find((each) => each === address.searchParams.get("done"));
  if (done === undefined) return;
  const told = document.createElement("p");
  told.className = "told";
  told.setAttribute("role", "status");
  document.body.append(told);
  told.textContent = `已记入${done}${done === "期次" ? ".yaml" : ".csv"}。`;
  // Looked at again, the page says it no more.
  address.searchParams.delete("done");
  history.replaceState(null, "", address);
  setTimeout(() => told.remove(), 8000);
};

const isTyped = (field: Element): boolean => {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value !== field.defaultValue && !("today" in field.dataset);
  return (
    field instanceof HTMLSelectElement &&
    [...field.options].some((each) => each.selected && each.index > 0 && !each.defaultSelected)
  );
};

/** Opens what holds something that the clerk has typed, where the browser brings back a page with it. */
export const openTyped = (): void => {
  for (const details of document.querySelectorAll("details"))
    if ([...details.querySelectorAll("input, textarea, select")].some(isTyped)) details.open = true;
};
