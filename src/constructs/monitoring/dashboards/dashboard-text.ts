import { basename, join } from 'node:path';

/**
 * The folder of the rendered dashboards, seen from the running code: beside this file, in `src` as in `lib`, or at its
 * place in the tree when everything is bundled into one file in `lib/cli`. The compile task copies the folder.
 */
function renderedFolder(): string {
  const here = basename(__dirname) === 'dashboards' ? __dirname : join(__dirname, '..', 'constructs', 'monitoring', 'dashboards');
  return join(here, 'rendered');
}

const texts = new Map<string, string>();

/** A dashboard as Grafana reads it. Rendered once for each version of the library, read when it is first needed. */
export function dashboardText(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(require(join(renderedFolder(), `${name}.json`)));
  texts.set(name, text);
  return text;
}
