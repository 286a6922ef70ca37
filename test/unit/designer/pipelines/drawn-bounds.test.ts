import { expect, it } from "vitest";
import { drawnBounds } from "../../../../designer/pipelines/graph/drawn-bounds.ts";
import { labelWidth } from "../../../../designer/pipelines/graph/label-width.ts";
import { boxSize } from "../../../../designer/pipelines/graph/line-shape.ts";

it("covers boxes, the lines that run beside them and what is written on those", () => {
  const boxes = [
    { x: 0, y: 0 },
    { x: 0, y: 200 },
  ];
  const way = [
    { x: 0, y: 33 },
    { x: -300, y: 130 },
    { x: 0, y: 233 },
  ];
  const bare = drawnBounds(boxes, [{ points: way, label: null, labelWidth: 0 }]);
  expect(bare).toEqual({ x: -300, y: 0, width: 300 + boxSize.width, height: 200 + boxSize.height });
  const swung = [
    { x: 0, y: 0 },
    { x: -300, y: 0 },
    { x: -300, y: 200 },
    { x: 0, y: 200 },
  ];
  expect(drawnBounds(boxes, [{ points: swung, label: null, labelWidth: 0 }]).x).toBeLessThan(-300);
  const written = drawnBounds(boxes, [
    { points: way, label: { x: -300, y: 130 }, labelWidth: labelWidth("重新打开到客户需求分析") },
  ]);
  expect(written.x).toBeLessThan(-350);
  expect(written.x + written.width).toBe(boxSize.width);
});

it("covers one box's size where nothing is drawn", () => {
  expect(drawnBounds([], [{ points: [], label: null, labelWidth: 0 }])).toEqual({ x: 0, y: 0, ...boxSize });
});
