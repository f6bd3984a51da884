import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');
const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
const PAGES = ['README.md', 'CONTRIBUTING.md', ...below('docs')];

const text = (page: string) => readFileSync(join(root, page), 'utf8');
/** Prose without its examples. */
const prose = (page: string) =>
  text(page)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '');
const links = (page: string) => [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** What GitLab makes of the headings of a page. */
function anchors(page: string): string[] {
  const headings = [...text(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  const ids = [...text(page).matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return [
    ...ids,
    ...headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  ];
}

describe('the documentation', () => {
  it.each(PAGES)('%s has no dead link', (page) => {
    const dead = links(page)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : relative(root, join(root, dirname(page), path));
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && target.endsWith('.md') && !anchors(target).includes(anchor);
      });
    expect(dead).toEqual([]);
  });

  it('is linked from its first page', () => {
    const index = links('docs/README.md').map((link) => join('docs', link));
    const unlinked = below('docs').filter(
      (page) => page !== 'docs/README.md' && !index.some((target) => page === target || page.startsWith(`${target}/`)),
    );
    // One page leads to the others of its folder.
    expect(unlinked.filter((page) => !page.startsWith('docs/runbooks/'))).toEqual([]);
  });
});
