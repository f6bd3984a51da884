/** A curve out of a name: the same for the same name, points between 0 and 1 over the width of a plot. */
export function wave(name: string, stepped: boolean): [x: number, y: number][] {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7);
  const points = Array.from({ length: 21 }, (_, index): [number, number] => {
    const y = 0.45 + 0.25 * Math.sin(seed + index / 2.1) + 0.15 * Math.sin(seed * 3 + index * 1.7);
    return [index * 5, stepped ? Math.round(y * 2) / 2 : Math.round(y * 100) / 100];
  });
  return stepped
    ? points.flatMap(
        ([x, y], index) =>
          [
            [x, points[index - 1]?.[1] ?? y],
            [x, y],
          ] as [number, number][],
      )
    : points;
}
