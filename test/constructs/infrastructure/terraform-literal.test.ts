import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terraformLiteral } from '../../../src/constructs/infrastructure/terraform-literal';
import { readTemplate } from '../../terraform/read-template';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', 'ü', 'TfToken[', 'TOKEN.1', ']', 'a', '#', '\u{1f600}'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);

describe('a literal for Terraform', () => {
  it.each([
    ['an expression', '${var.x}', '$${var.x}'],
    ['a directive', '%{if true}', '%%{if true}'],
    ['what is escaped already', '$${x}', '$$${x}'],
    ['dollars and percents alone', '$5 or 7 %', '$5 or 7 %'],
    ['quotes, backslashes and line breaks', 'a "b" c\\d\ne', 'a "b" c\\d\ne'],
    ['other alphabets', 'Zoë 世界', 'Zoë 世界'],
    ['a token of cdktf', '${TfToken[TOKEN.0]}', '$${TfToken${"["}TOKEN.0]}'],
  ])('of %s', (_, given, expected) => {
    expect(terraformLiteral(given)).toBe(expected);
  });

  it('means the text itself to Terraform, whatever the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { value, expressions } = readTemplate(terraformLiteral(given));
        expect(value).toBe(given);
        expect(expressions.every((expression) => expression === '"["')).toBe(true);
      }),
    );
  });

  it('reaches every text in data, keys too, and leaves the rest', () => {
    const given = { list: ['${a}', 1, null, true], nested: { '${key}': undefined } };
    expect(terraformLiteral(given)).toEqual({ list: ['$${a}', 1, null, true], nested: { '$${key}': undefined } });
  });
});
