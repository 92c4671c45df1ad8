import type { Actions } from "../command/command.ts";
import type { World } from "../world.ts";
import type { DeskHost } from "../desk-host.ts";

/** A command that was started from a page, and what it has said so far. */
export interface Job {
  readonly id: number;
  /** 2013-06 */
  readonly month: string;
  /** 生成 2013-06 */
  readonly title: string;
  readonly lines: readonly string[];
  /** 正在生成 12/84; empty where nothing is counted. */
  readonly progress: string;
  /** What exit code 1 is called where it does not mean that nothing was done; absent where the usual words do. */
  readonly faults?: string;
  /** Absent while it runs. */
  readonly exitCode?: number;
}

/** What a job is to do, with the commands. */
export type Work = (actions: Actions) => Promise<number>;

/** The jobs of a desk, one at a time. */
export interface Jobs {
  /** Undefined while another one runs. */
  readonly start: (about: Pick<Job, "month" | "title" | "faults">, work: Work) => Job | undefined;
  readonly find: (id: number) => Job | undefined;
  /** The one that runs. */
  readonly running: () => Job | undefined;
  /** Comes true when any job has said something more, or ended. */
  readonly changed: () => Promise<void>;
}

/** So many jobs of a desk are remembered, each with so many lines. */
const kept = { jobs: 20, lines: 5000 } as const;

/** What a job says where a bug of ours ends it; the terminal gets the details. */
const bugText = "程序内部错误，没有做完；详细内容在打开工作台的终端窗口里，请发给开发人员。";

/** Makes a place for jobs. Each runs a command just as the terminal does, with its words shown on the page. */
export const openJobs = (world: World, actionsOn: DeskHost["actionsOn"]): Jobs => {
  const jobs: Job[] = [];
  const waiting: (() => void)[] = [];
  const notify = (): void => {
    for (const each of waiting.splice(0)) each();
  };
  const find = (id: number): Job | undefined => jobs.find((job) => job.id === id);
  const change = (id: number, by: (job: Job) => Partial<Job>): void => {
    const index = jobs.findIndex((job) => job.id === id);
    const job = jobs[index];
    if (job) jobs[index] = { ...job, ...by(job) };
    notify();
  };
  const running = (): Job | undefined => jobs.find(({ exitCode }) => exitCode === undefined);
  let last = 0;
  return {
    find,
    running,
    changed: () => new Promise((resolve) => waiting.push(resolve)),
    start: (about, work) => {
      if (running()) return undefined;
      last += 1;
      const id = last;
      const began = world.secondsRunning();
      const say = (line: string): void =>
        change(id, ({ lines }) => (lines.length < kept.lines ? { lines: [...lines, line] } : {}));
      const jobWorld: World = {
        ...world,
        print: say,
        tell: say,
        showProgress: (progress) => change(id, () => ({ progress })),
        secondsRunning: () => world.secondsRunning() - began,
      };
      jobs.push({ id, ...about, lines: [], progress: "" });
      jobs.splice(0, jobs.length - kept.jobs);
      const end = (exitCode: number): void => change(id, () => ({ exitCode, progress: "" }));
      work(actionsOn(jobWorld)).then(end, (problem: unknown) => {
        world.tell(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
        say(bugText);
        end(70);
      });
      return find(id);
    },
  };
};
