/** What the desk answers of a file. */
interface Received {
  readonly name: string;
  readonly wasThere: boolean;
  readonly unit: string | null;
  readonly day: string | null;
  readonly counts: string;
  readonly problems: readonly { readonly kind: string; readonly text: string }[];
}
type Answer = { readonly done: Received } | { readonly refused: string };

const cell = (text: string): HTMLTableCellElement => {
  const made = document.createElement("td");
  made.textContent = text;
  return made;
};

/** Everything from a file is put in as text: nothing of it becomes part of the page. */
const resultCell = ({ wasThere, counts, problems }: Received): HTMLTableCellElement => {
  const made = cell(`${wasThere ? "已经收过，内容一样；" : ""}${counts}`);
  for (const { kind, text } of problems) {
    const line = document.createElement("div");
    line.className = kind;
    line.textContent = text;
    made.append(line);
  }
  return made;
};

/** The files of a folder that was dropped, and of the folders in it. */
const filesIn = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined)),
    );
    return file ? [file] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A reader hands over a hundred at a time.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
};

const send = async (month: string, file: File): Promise<Answer> => {
  try {
    const answer = await fetch(`/${month}/receive`, {
      method: "POST",
      headers: { "X-File-Name": encodeURIComponent(file.name), "Content-Type": "application/octet-stream" },
      body: file,
    });
    return (await answer.json()) as Answer;
  } catch {
    return { refused: "没有收到：连接断了，或者文件打不开。请再拖一次。" };
  }
};

/** Takes files that are dropped onto a place of the page, or chosen, and sends them to the desk one by one. */
export const receiveDropped = (place: HTMLElement, chooser: HTMLInputElement): void => {
  const month = place.dataset["month"] ?? "";
  const [list, rows, progress] = ["received", "rows", "progress"].map((id) => document.getElementById(id));
  let waiting: readonly File[] = [];
  let isSending = false;
  let done = 0;
  let kept = 0;

  const show = (file: File, answer: Answer): void => {
    const row = document.createElement("tr");
    if ("done" in answer) {
      const { name, unit, day } = answer.done;
      kept += 1;
      row.append(cell(name), cell(unit ?? "看不出"), cell(day ?? ""), resultCell(answer.done));
    } else {
      const refused = cell(answer.refused);
      refused.className = "error";
      row.append(cell(file.name), cell(""), cell(""), refused);
    }
    rows?.append(row);
  };
  const tell = (text: string): void => {
    if (progress) progress.textContent = text;
  };
  const sendAll = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    if (list) list.hidden = false;
    for (let [file] = waiting; file; [file] = waiting) {
      waiting = waiting.slice(1);
      tell(`正在收 ${file.name}，还有 ${waiting.length} 个……`);
      show(file, await send(month, file));
      done += 1;
    }
    isSending = false;
    tell(`共 ${done} 个文件，收下 ${kept} 个${done > kept ? `，${done - kept} 个没有收` : ""}。`);
  };
  const add = (files: readonly File[]): void => {
    waiting = [...waiting, ...files];
    void sendAll();
  };

  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => event.preventDefault());
  place.addEventListener("dragenter", () => place.classList.add("over"));
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    place.classList.remove("over");
    // What was dropped must be taken at once; it is gone after the first wait.
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
    void Promise.all(entries.map(filesIn)).then((files) => add(files.flat()));
  });
  const addChosen = (): void => {
    add([...(chooser.files ?? [])]);
    chooser.value = "";
  };
  chooser.addEventListener("change", addChosen);
  // Somebody may have been quicker than this script.
  if (chooser.files && chooser.files.length > 0) addChosen();
};
