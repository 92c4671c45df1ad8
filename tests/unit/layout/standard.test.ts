import { expect, test } from "@jest/globals";
import {
  grid,
  landscape,
  linePitch,
  millimetresToPoints,
  pointsToMillimetres,
  sheet,
  typeArea,
} from "../../../src/layout/standard.ts";

test("22 lines fill the type area", () => {
  expect(linePitch * (grid.lines - 1) + pointsToMillimetres(grid.size)).toBeCloseTo(typeArea.height, 10);
  expect(linePitch).toBeCloseTo(10.446, 3);
});

test("the type area leaves 天头 37, 订口 28 and what follows from 156 × 225", () => {
  expect(sheet.width - typeArea.left - typeArea.width).toBe(26);
  expect(sheet.height - typeArea.top - typeArea.height).toBe(35);
  expect(typeArea).toMatchObject({ right: 184, bottom: 262 });
});

test("the landscape area is the upright one turned", () => {
  expect(landscape.typeArea).toEqual({ left: 35, top: 28, width: 225, height: 156, right: 260, bottom: 184 });
});

test("points and millimetres turn into each other", () => {
  expect(millimetresToPoints(25.4)).toBeCloseTo(72, 10);
  expect(pointsToMillimetres(16)).toBeCloseTo(5.644, 3);
});
