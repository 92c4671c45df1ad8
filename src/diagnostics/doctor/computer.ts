import { broken, careful, sound } from "./health.ts";

const node = "Node.js";
const clock = "日期和时区";
const disk = "磁盘空间";

interface NodeFound {
  /** v20.20.2 */
  readonly version: string;
  /** 20.19 */
  readonly needed: string;
  /** Version of the program. */
  readonly program: string;
}

interface DiskFound {
  readonly folder: string;
  /** 1.5 GB */
  readonly free: string;
}

/** The computer itself: what the program runs on, its clock, its disks. */
export const computerRules = {
  nodeFit: sound<NodeFound>(node, (d) => `${d.version}，要求 ${d.needed} 以上；通报程序 ${d.program}`),
  nodeOld: broken<NodeFound>(
    node,
    (d) => `${d.version} 太旧，通报程序 ${d.program} 要求 ${d.needed} 以上`,
    (d) => `请从 nodejs.org 下载 ${d.needed} 以上的长期支持版安装，再运行一次 npm ci`,
  ),
  clockFit: sound<{ today: string }>(clock, (d) => `今天是 ${d.today}，北京时间`),
  clockElsewhere: careful<{ today: string; zone: string }>(
    clock,
    (d) => `今天是 ${d.today}，时区是 ${d.zone}，不是北京时间`,
    () =>
      "请在系统的日期和时间设置里改为北京时间（UTC+8）；印出的日期都取自期次.yaml，不受影响，网页上默认的收文日期会差一天",
  ),
  clockBehind: careful<{ today: string; newest: string }>(
    clock,
    (d) => `电脑上的今天是 ${d.today}，最新一期却是 ${d.newest}`,
    () => "请核对电脑的日期；日期不错的，核对期次文件夹的名称",
  ),
  clockFar: careful<{ today: string; newest: string; years: number }>(
    clock,
    (d) => `最新一期是 ${d.newest}，离今天（${d.today}）有 ${d.years} 年`,
    () =>
      "随附的样例是 2013 年的，试用不要紧；已经正式使用的，请核对电脑的日期，看看 --data 指的是不是今年的文件夹",
  ),
  diskFit: sound<DiskFound>(disk, (d) => `${d.folder}/ 所在的磁盘还有 ${d.free}`),
  diskLow: careful<DiskFound>(
    disk,
    (d) => `${d.folder}/ 所在的磁盘只有 ${d.free} 了`,
    () => "请在月底以前清理磁盘：生成一期要把新旧两套文件同时放下",
  ),
  diskFull: broken<DiskFound>(
    disk,
    (d) => `${d.folder}/ 所在的磁盘只有 ${d.free}，放不下一期的文件`,
    () => "请清理磁盘，或者用 --output 把文件生成到别的磁盘上",
  ),
  diskUnknown: careful<{ folder: string }>(
    disk,
    (d) => `看不出 ${d.folder}/ 所在的磁盘还有多少空间`,
    () => "请在文件管理器里看看，应有 1 GB 以上",
  ),
} as const;
