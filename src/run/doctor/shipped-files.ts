/** SHA-256 of a file that came with the program, its beginning, by its path in the program's folder. */
type Digests = Readonly<Record<string, string>>;

/** The same of one file in several versions. */
export type EarlierDigests = Readonly<Record<string, readonly string[]>>;

/** Templates, fonts and the sample year as they come with this version; a test holds them against the files. */
export const shippedFiles: Digests = {
  // 随附的文件：由 GOLDEN=accept npx jest tests/template-names.test.ts 写入
  "templates/催报通知.hbs": "4a02ba520adbc23c",
  "templates/单位摘编.hbs": "7db31245433e5b81",
  "templates/填报通知.hbs": "7f773704bbd15f39",
  "templates/摘要.hbs": "b2c0130532a38b09",
  "templates/更正通报.hbs": "2778fe86d0ca42c8",
  "templates/校核小结.hbs": "1b38e13cd209b61e",
  "templates/用语.hbs": "304d8e57e2a8e490",
  "templates/督办函.hbs": "5b7b0c29428d0380",
  "templates/退回修改通知.hbs": "eaef978905e54afa",
  "templates/通报.hbs": "6c4a33ef01c0b2c3",
  "templates/fonts/FandolFang-Regular.otf": "d838ad32ce2244d8",
  "templates/fonts/FandolHei-Regular.otf": "4afa97aa8751e011",
  "templates/fonts/FandolKai-Regular.otf": "ea7e7fb4f9b3ac69",
  "templates/fonts/FandolSong-Bold.otf": "ffa76a70e128947a",
  "templates/fonts/FandolSong-Regular.otf": "a3820003227d4abe",
  "templates/fonts/TongbaoSupplement-Regular.otf": "8eff9da2fa6a2270",
  "seeds/2013/任务清单.csv": "60d5d93389eb8fe2",
  "seeds/2013/单位分组.csv": "ad2c23ae11856646",
  "seeds/2013/单位名录.csv": "4545f60740be6027",
  "seeds/2013/机关.yaml": "323832c357cd2e52",
  "seeds/2013/量化指标.csv": "062c0fe8dc3c1289",
  // /随附的文件
};

/** The same files as they came with earlier versions, where they were others: 0.1.0, then 0.2.0. */
export const shippedEarlier: EarlierDigests = {
  "templates/催报通知.hbs": ["9783116ea76b5ec1", "ea48550956fa7fba"],
  "templates/单位摘编.hbs": ["32e626dd7443093d", "62836f8a90326d20"],
  "templates/填报通知.hbs": ["5b4de323c84f100b", "633f1832fcf74d5b"],
  "templates/督办函.hbs": ["6c37e76959366562", "65f960ff8600166a"],
  "templates/退回修改通知.hbs": ["69620e4db6b3ee2c", "8878bf0bbc1cee62"],
  "templates/通报.hbs": ["b2bd12d2a3bd929e", "13b3671e08ca3d3e"],
  "templates/fonts/TongbaoSupplement-Regular.otf": ["fb7fbebee8d2d05b"],
};
