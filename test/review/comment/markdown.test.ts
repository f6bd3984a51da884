import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../../src/review/comment/markdown/clip';
import { codeSpan } from '../../../src/review/comment/markdown/code-span';
import { details } from '../../../src/review/comment/markdown/details';
import { escapeHtml } from '../../../src/review/comment/markdown/escape-html';
import { escapeText } from '../../../src/review/comment/markdown/escape-text';
import { fence } from '../../../src/review/comment/markdown/fence';
import { link } from '../../../src/review/comment/markdown/link';
import { table } from '../../../src/review/comment/markdown/table';
import { hostileText } from './hostile-text';
import { activeText, markdownStructure } from './markdown-structure';

function always(check: (text: string) => void) {
  const property = fc.property(hostileText, (text) => {
    check(text);
  });
  fc.assert(property, { numRuns: 500 });
}

describe('a text', () => {
  it('mentions nobody, refers to nothing and starts no HTML', () => {
    always((text) => expect(activeText(escapeText(text))).not.toMatch(/[\\`*_[\]<>|~{}@#!$%&^]|:(?=[\w/+-])|www\./i));
  });

  it('stays on one line', () => {
    always((text) => expect(escapeText(text)).not.toMatch(/[\n\r]/));
  });

  it.each([
    ['ask @admin about #12 and !34', 'ask \\@admin about \\#12 and \\!34'],
    ['</details><b>', '\\</details\\>\\<b\\>'],
    ['hcloud_server is *replaced*', 'hcloud\\_server is \\*replaced\\*'],
    ['image 2.8.18 → 2.8.19, at last', 'image 2.8.18 → 2.8.19, at last'],
    [':tada: https://x.example www.x.example', '\\:tada: https\\://x.example www\\.x.example'],
  ])('%s becomes %s', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it('shows no secret', () => {
    expect(escapeText('token glpat-abcdefghijklmnop123')).toBe('token (value not shown)');
  });
});

describe('inline code', () => {
  it('holds every text, and ends where it should', () => {
    always((text) => expect(activeText(codeSpan(text))).toBe(''));
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['', '` `'],
  ])('writes %s as %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });
});

describe('a fenced block', () => {
  it('holds every text, and ends where it should', () => {
    always((text) => {
      const lines = ['before', text, 'after'];
      const { fences, code, prose, open } = markdownStructure(`${fence('diff', lines)}\nrest`);
      expect({ fences, prose, open }).toEqual({ fences: ['diff'], prose: ['rest'], open: false });
      expect(code.length).toBe(lines.flatMap((line) => line.split(/\r\n|[\r\n]/)).length);
    });
  });

  it('cuts lines that nobody reads', () => {
    expect(fence('', ['x'.repeat(5_000)]).length).toBeLessThan(600);
  });
});

describe('a table', () => {
  it('has as many cells in each row as columns, whatever is in them', () => {
    const columns = [{ title: 'What' }, { title: 'How many', align: 'right' as const }];
    always((text) => {
      const rows = [
        [codeSpan(text), escapeText(text)],
        [`${codeSpan(text)} ${codeSpan('|')}`, '1'],
      ];
      expect(markdownStructure(table(columns, rows)).tables).toEqual([[2, 2, 2, 2]]);
    });
  });

  it('keeps a row that is too short', () => {
    expect(table([{ title: 'a' }, { title: 'b' }], [['x']])).toBe('| a | b |\n| --- | --- |\n| x |  |');
  });
});

describe('a section', () => {
  it('opens and closes, whatever its title says', () => {
    always((text) => {
      const { depth, prose } = markdownStructure(details(escapeHtml(text), 'body'));
      expect(depth).toEqual({ most: 1, end: 0 });
      expect(prose).toEqual([
        '<details>',
        expect.stringMatching(/^<summary><code>[^<>]*<\/code><\/summary>$/),
        '',
        'body',
        '',
        '</details>',
      ]);
    });
  });
});

describe('a link', () => {
  it.each([
    ['https://gitlab.example.com/a?b=c', '[x](<https://gitlab.example.com/a?b=c>)'],
    ['https://gitlab.example.com/a>b)', '[x](<https://gitlab.example.com/a%3Eb)>)'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s becomes %s', (address, expected) => {
    expect(link('x', address)).toBe(expected);
  });
});

describe('clipping', () => {
  it('keeps pairs of surrogates together', () => {
    expect(clip('ab🙂cd', 4)).toBe('ab…');
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('abcd', 3)).toBe('ab…');
  });
});
