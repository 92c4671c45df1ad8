import type { Faces } from "../faces.ts";
import type { PageArea } from "./page-area.ts";

/** What something is set on: 版心 with its grid, in these faces. */
export interface Ground {
  readonly area: PageArea;
  readonly faces: Faces;
}
