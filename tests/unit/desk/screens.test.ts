import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { encodeGbk } from "../../support/gbk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { ask, openDesk } from "../../support/open-desk.ts";

let desk: OpenDesk;
const monthPath = (name: string): string => join(desk.folder, "data", "2013-03", name);
const textOf = (name: string): string => readFileSync(monthPath(name), "utf8");
const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
const science = (text: string, figure = "412"): string =>
  `${header}\n1,市科技局,${text},达到序时进度,专利申请,${figure},,,办公室,,2013-04-02\n`;
const hostileName = "<script>alert(1)<img src=x onerror=alert(2)>.csv";
const attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";

/** Two units have sent nothing yet, one a figure that is none, one a text that is code to a careless page. */
const unfinished = (folder: string): void => {
  const at = (name: string): string => join(folder, "data", "2013-03", name);
  rmSync(at("报送/市林业局.csv"));
  rmSync(at("报送/郏县政府.csv"));
  writeFileSync(at("报送/市科技局.csv"), science(attack, `约${attack}`));
  writeFileSync(at(`报送/${hostileName}`), science("进展。").replace("市科技局", "某某局"));
  const register = readFileSync(at("收文登记.csv"), "utf8")
    .replace("平交〔2013〕41号", attack)
    .replace(/^市林业局.*$/mu, "市林业局,,,1,,")
    .replace(/^郏县政府.*\n/mu, "")
    .replaceAll("\n", "\r\n");
  writeFileSync(at("收文登记.csv"), encodeGbk(register));
};

const upload = async (name: string, body: string | Uint8Array, path = "/2013-03/receive") => {
  const { status, text } = await desk.asClerk(path, {
    method: "POST",
    headers: { Origin: `http://127.0.0.1:${desk.port}`, "X-File-Name": encodeURIComponent(name) },
    body,
  });
  return { status, answer: JSON.parse(text) as { done?: Record<string, unknown>; refused?: string } };
};

const job = async (path: string, fields?: Readonly<Record<string, string>>) => {
  const { headers, status } = await desk.send(path, fields);
  expect(status).toBe(303);
  const events = await desk.asClerk(`${String(headers.location)}/events`);
  return [...events.text.matchAll(/^data: (.*)$/gmu)].map(
    ([, data = ""]) => JSON.parse(data) as { lines: readonly string[]; outcome: string },
  );
};

beforeAll(async () => {
  desk = await openDesk(unfinished);
});
afterAll(() => desk.close());

describe("本期", () => {
  test("shows the figures of a check, and what is next", async () => {
    const { text } = await desk.asClerk("/2013-03");
    const figure = (name: string): string | undefined =>
      new RegExp(`data-figure="${name}">(\\d+)<`, "u").exec(text)?.[1];
    expect(["应报", "已收", "合格", "退回", "未报"].map(figure)).toEqual(["8", "6", "5", "1", "2"]);
    expect(text).toContain("处错误，要改正或者退回。");
    expect(text).toContain('href="/2013-03/check">去校核');
  });
});

describe("校核", () => {
  test("shows every problem, what units have written as text alone", async () => {
    const { text } = await desk.asClerk("/2013-03/check");
    expect(text).toContain("PROG-020");
    expect(text).toContain("网页代码“&lt;script&gt;”");
    expect((await desk.asClerk("/2013-03/receive")).text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    for (const path of ["/2013-03", "/2013-03/check", "/2013-03/check?by=问题", "/2013-03/receive"]) {
      const page = (await desk.asClerk(path)).text;
      expect(page).not.toContain("<script>alert");
      expect(page).not.toContain("<img");
    }
  });

  test("leads from a problem to its cell among the rows as they were sent", async () => {
    const { text } = await desk.asClerk("/2013-03/check");
    const [, sheet = ""] = /<code>PROG-020<\/code>[\s\S]*?href="(\/2013-03\/sheet\/\w+)"/u.exec(text) ?? [];
    const page = (await desk.asClerk(sheet)).text;
    expect(page).toMatch(/class="marked-error looked-at" id="here" tabindex="-1">约</u);
    expect(page).not.toContain("<script>alert");
    expect((await desk.asClerk("/2013-03/sheet/0123456789abcdef")).status).toBe(404);
  });

  test("writes down what was looked into, which is then open no more", async () => {
    rmSync(monthPath(`报送/${hostileName}`));
    writeFileSync(monthPath("报送/市科技局.csv"), science("一季度受理专利申请512件。"));
    const before = (await desk.asClerk("/2013-03/check")).text;
    const [, code, id = ""] =
      /<article class="problem" id="p\w+">\s*<p><span class="badge warning">提醒<\/span> <code>(PLA-\d+)<\/code>(?:(?!<\/article>)[\s\S])*?name="problem" value="(\w+)"/u.exec(
        before,
      ) ?? [];
    expect(code).toBeDefined();
    const refused = await desk.send("/2013-03/confirm", { problem: id, reason: "……", confirmedOn: "" });
    expect(refused.status).toBe(400);
    const { status } = await desk.send("/2013-03/confirm", {
      problem: id,
      reason: `已电话核实，${attack}`,
      confirmedOn: "2013-04-08",
    });
    expect(status).toBe(303);
    const [head, row] = textOf("已核实.csv").replace("\uFEFF", "").split("\n");
    expect(head).toBe("代码,文件,任务序号,值,说明,日期");
    expect(row).toMatch(new RegExp(`^${code},报送/市科技局\\.csv,1,.*已电话核实.*,2013-04-08$`, "u"));
    const after = (await desk.asClerk("/2013-03/check")).text;
    expect(after).not.toContain(`id="p${id}"`);
    expect(after).toContain("已核实的");
    expect(after).not.toContain("CFM-");
    expect(after).not.toContain("<script>alert");
  });

  test("an error cannot be confirmed, nor what is no problem", async () => {
    for (const problem of ["../../x", "", "0123456789abcdef"])
      expect((await desk.send("/2013-03/confirm", { problem, reason: "核实", confirmedOn: "" })).status).toBe(
        400,
      );
  });
});

describe("收文", () => {
  test("puts a file under its own name, and tells what it is", async () => {
    const { answer } = await upload(
      "郏县政府.csv",
      `${header}\n2,郏县政府,全县新改建农村公路29公里。,达到序时进度,,,,,办公室,,2013-04-03\n`,
    );
    expect(answer.done).toMatchObject({
      name: "郏县政府.csv",
      wasThere: false,
      unit: "郏县政府",
      day: "2013-04-03",
    });
    expect(textOf("报送/郏县政府.csv")).toContain("29公里");
  });

  test("keeps a second file of a name beside the first, and the same one once", async () => {
    const first = textOf("报送/郏县政府.csv");
    const second = await upload("郏县政府.csv", first.replace("29", "31"));
    expect(second.answer.done).toMatchObject({ name: "郏县政府（2）.csv", wasThere: false });
    expect((await upload("郏县政府.csv", first)).answer.done).toMatchObject({
      name: "郏县政府.csv",
      wasThere: true,
    });
    expect(textOf("报送/郏县政府.csv")).toBe(first);
    rmSync(monthPath("报送/郏县政府（2）.csv"));
  });

  test("tells the faults of a file that it keeps", async () => {
    const { answer } = await upload(
      "市林业局.csv",
      `${header}\n3,市林业局,新增绿地。,很好,新增城市绿地,约47,,,办公室,,4月7日\n`,
    );
    expect(answer.done).toMatchObject({ unit: "市林业局", isFaulty: true });
    expect(JSON.stringify(answer)).toContain("PROG-021");
    rmSync(monthPath("报送/市林业局.csv"));
  });

  test.each([
    "../市林业局.csv",
    "..\\..\\main.ts",
    "/etc/passwd",
    ".bashrc",
    "a\0b.csv",
    "",
    "con.csv",
    "~$市林业局.xlsx",
  ])("a file called %j is not kept, anywhere", async (name) => {
    const before = readdirSync(desk.folder, { recursive: true }).length;
    const { status, answer } = await upload(name, science("进展。"));
    expect(status).toBe(409);
    expect(answer.refused).toBeDefined();
    expect(readdirSync(desk.folder, { recursive: true })).toHaveLength(before);
  });

  test.each(["2099-01", "2013-13", "..%2f2013-03"])("there is no month %s to drop into", async (month) => {
    const answer = await ask(desk.port, `/${month}/receive`, {
      method: "POST",
      headers: {
        Host: `127.0.0.1:${desk.port}`,
        Origin: `http://127.0.0.1:${desk.port}`,
        Cookie: desk.cookie,
        "X-File-Name": "a.csv",
      },
      body: "a",
    });
    expect(answer.status).toBe(404);
  });

  test("a file larger than any report is refused", async () => {
    const { status, answer } = await upload("市林业局.csv", new Uint8Array(16 * 1024 * 1024 + 1)).catch(
      () => ({
        // The connection may be cut before all of it was sent.
        status: 413,
        answer: { refused: "cut" },
      }),
    );
    expect([status, typeof answer.refused]).toEqual([413, "string"]);
    expect(readdirSync(monthPath("报送"))).not.toContain("市林业局.csv");
  });

  test("a connection that is lost on the way leaves nothing behind", async () => {
    await new Promise<void>((lost) => {
      const socket = connect(desk.port, "127.0.0.1", () => {
        const lines = [
          "POST /2013-03/receive HTTP/1.1",
          `Host: 127.0.0.1:${desk.port}`,
          `Origin: http://127.0.0.1:${desk.port}`,
          `Cookie: ${desk.cookie}`,
          `X-File-Name: ${encodeURIComponent("市林业局.csv")}`,
          "Content-Length: 1000",
        ];
        socket.write(`${lines.join("\r\n")}\r\n\r\n${header}\n`, () =>
          setTimeout(() => socket.destroy(), 50),
        );
      });
      socket.on("close", () => lost());
    });
    expect((await desk.asClerk("/assets/desk.css")).status).toBe(200);
    expect(readdirSync(monthPath("报送"))).not.toContain("市林业局.csv");
    expect(desk.told.join("")).not.toContain("at ");
  });

  test("a unit that was not sent back gets a second row of the register", async () => {
    const before = textOf("收文登记.csv").trimEnd().split("\r\n").length;
    const again = { unit: "市工商局", day: "2013-04-04", number: "", note: "补充材料" };
    expect((await desk.asClerk("/2013-03/receive")).text).toContain('<option value="市工商局">');
    const { status, headers } = await desk.send("/2013-03/register/again", again);
    expect([status, headers.location]).toEqual([
      303,
      "/2013-03/receive?done=%E6%94%B6%E6%96%87%E7%99%BB%E8%AE%B0#again",
    ]);
    await desk.send("/2013-03/register/again", again);
    expect(textOf("收文登记.csv").trimEnd().split("\r\n")).toHaveLength(before + 1);
    const refused = await desk.send("/2013-03/register/again", { ...again, unit: "" });
    expect(refused.status).toBe(400);
  });

  test("the register is filled in where the unit's row is empty, added to where it has none, and stays GBK", async () => {
    await upload(
      "市林业局.csv",
      `${header}\n3,市林业局,新增绿地47万平方米。,达到序时进度,新增城市绿地,47,,,办公室,,2013-04-07\n`,
    );
    const page = (await desk.asClerk("/2013-03/receive")).text;
    expect([...page.matchAll(/name="use" value="([^"]*)"/gu)].map(([, unit]) => unit)).toEqual([
      "市林业局",
      "郏县政府",
    ]);
    expect(page).toContain('name="day" value="2013-04-07"');
    const before = new TextDecoder("gb18030").decode(readFileSync(monthPath("收文登记.csv")));
    const form = new URLSearchParams([
      ...["市林业局", "郏县政府", "市财政局"].map((unit) => ["unit", unit]),
      ...["2013-04-07", "2013-04-03", "2013-04-04"].map((day) => ["day", day]),
      ...["平林〔2013〕30号", "", ""].map((number) => ["number", number]),
      ...["", "=1+1", ""].map((note) => ["note", note]),
      ["use", "市林业局"],
      ["use", "郏县政府"],
    ]);
    const answer = await desk.asClerk("/2013-03/register", {
      method: "POST",
      headers: {
        Origin: `http://127.0.0.1:${desk.port}`,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: form.toString(),
    });
    expect(answer.status).toBe(303);
    const after = new TextDecoder("gb18030").decode(readFileSync(monthPath("收文登记.csv")));
    expect(after).toBe(
      `${before.replace("市林业局,,,1,,", "市林业局,2013-04-07,平林〔2013〕30号,1,,")}郏县政府,2013-04-03,,,,'=1+1\r\n`,
    );
  });

  test.each([
    ["某局", "2013-04-07"],
    ["市财政局", "昨天"],
  ])("nothing is entered of %s on %s", async (unit, day) => {
    const before = readFileSync(monthPath("收文登记.csv"));
    const { status } = await desk.send("/2013-03/register", { unit, day, number: "", note: "", use: unit });
    expect(status).toBe(400);
    expect(readFileSync(monthPath("收文登记.csv"))).toEqual(before);
  });
});

/** A unit's line in the form of returns, and what the page calls it. */
const lineOf = async (unit: string) => {
  const page = (await desk.asClerk("/2013-03/receive")).text;
  const form = page.slice(page.indexOf('id="returns"'));
  return form.split("<tr>").find((row) => row.includes(unit)) ?? "";
};
const idOf = (row: string): string => /name="id" value="(\w+)"/u.exec(row)?.[1] ?? "";

describe("退回、催报", () => {
  test("a day of return and one reminder more are entered by a tick", async () => {
    const row = await lineOf("市财政局");
    const count = /name="count"[^>]*value="(\d+)"/u.exec(row)?.[1] ?? "";
    const fields = { id: idOf(row), day: "", count, returned: idOf(row), reminded: idOf(row) };
    expect((await desk.send("/2013-03/returns", { ...fields, returnedOn: "" })).text).toContain(
      "要写明退回日期",
    );
    expect((await desk.send("/2013-03/returns", { ...fields, returnedOn: "2013-04-09" })).status).toBe(303);
    const after = await lineOf("市财政局");
    expect(after).toContain('name="day" value="2013-04-09"');
    expect(after).toContain(`max="99" value="${Number(count) + 1}"`);
    // The page of before names a line that is otherwise now.
    expect((await desk.send("/2013-03/returns", { ...fields, returnedOn: "2013-04-10" })).status).toBe(400);
    const back = { id: idOf(after), day: "", count };
    expect((await desk.send("/2013-03/returns", back)).status).toBe(303);
    expect(await lineOf("市财政局")).toBe(row);
  });
});

describe("one writes at a time", () => {
  test("a command at work in the terminal is told, and nothing is lost", async () => {
    const lock = join(desk.folder, "data", ".tongbao.lock");
    const holder = {
      purpose: "issue 2013-03",
      process: 1,
      computer: "另一台",
      since: "2013-04-08T01:00:00.000Z",
    };
    writeFileSync(lock, JSON.stringify({ ...holder, startedUp: 0 }));
    const { status, answer } = await upload("市环保局.csv", science("进展。"));
    expect([status, answer.refused]).toEqual([409, expect.stringContaining("issue 2013-03")]);
    expect(
      (await desk.send("/2013-03/register", { unit: "市财政局", day: "2013-04-07", use: "市财政局" })).text,
    ).toContain("issue 2013-03");
    rmSync(lock);
  });
});

describe("通报", () => {
  test("is printed by the command itself, with its words, and shown from the output folder alone", async () => {
    const said = await job("/2013-03/generate", { draft: "是" });
    expect(said.at(-1)?.outcome).toBe("做完了");
    expect(said.flatMap(({ lines }) => lines).join("\n")).toMatch(/已生成 \d+ 份公文/u);
    const page = (await desk.asClerk("/2013-03/notice")).text;
    expect(page).toContain("草稿");
    const [, pdf = ""] = /<iframe src="([^"#]+)#/u.exec(page) ?? [];
    const shown = await ask(desk.port, pdf, {
      headers: { Host: `127.0.0.1:${desk.port}`, Cookie: desk.cookie },
    });
    expect(shown.headers["content-type"]).toBe("application/pdf");
    expect(Number(shown.headers["content-length"] ?? 0)).toBe(
      readFileSync(join(desk.folder, "output/2013-03/通报.pdf")).length,
    );
    mkdirSync(join(desk.folder, "output/2013-03/他人"), { recursive: true });
    writeFileSync(join(desk.folder, "output/2013-03/他人/x.pdf"), "x");
    for (const path of ["他人/x.pdf", "清单.json", "../../data/2013-03/期次.yaml", "..%2f..%2fdata"]) {
      const address = `/2013-03/papers/${encodeURIComponent("通报")}/${path.includes("%") ? path : path.split("/").map(encodeURIComponent).join("/")}`;
      expect(
        (await ask(desk.port, address, { headers: { Host: `127.0.0.1:${desk.port}`, Cookie: desk.cookie } }))
          .status,
      ).toBe(404);
    }
  });

  test("is told of when it is not printed, with the reason", async () => {
    writeFileSync(monthPath("报送/市科技局.csv"), science("进展。", "约412"));
    const said = await job("/2013-03/generate");
    expect(said.at(-1)?.outcome).toBe("有问题，请看下面");
    expect(said.flatMap(({ lines }) => lines).join("\n")).toContain("未生成文件");
  });
});

test("a month is begun", async () => {
  const said = await job("/new", { month: "2013-04" });
  expect(said.at(-1)?.outcome).toBe("做完了");
  expect(readdirSync(join(desk.folder, "data", "2013-04")).toSorted()).toEqual(
    ["报送", "收文登记.csv", "期次.yaml"].toSorted(),
  );
});
