import type { AttributeDescription, TypeTree } from './module-description';

/** Parses a type expression of a Terraform variable, such as `list(object({ name = string, size = optional(number, 1) }))`. */
export function parseType(expression: string): TypeTree {
  const reader = new Reader(expression);
  const type = reader.type();
  reader.end();
  return type;
}

const PRIMITIVES = ['string', 'number', 'bool', 'any'] as const;
const COLLECTIONS = ['list', 'set', 'map'] as const;

/** A recursive descent over tokens: words, texts in quotes, and single signs. */
class Reader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(expression: string) {
    const uncommented = expression.replace(/^\s*(#|\/\/).*$/gm, '');
    this.tokens = uncommented.match(/"(?:[^"\\]|\\.)*"|[\w.-]+|[^\s]/g) ?? [];
  }

  type(): TypeTree {
    const word = this.next();
    const primitive = PRIMITIVES.find((name) => name === word);
    if (primitive) return primitive;

    this.expect('(');
    const type = word === 'object' ? { object: this.attributes() } : this.collection(word);
    this.expect(')');
    return type;
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Error(`did not expect ${this.next()} after a type`);
  }

  private collection(word: string): TypeTree {
    const kind = COLLECTIONS.find((name) => name === word);
    if (kind === 'list') return { list: this.type() };
    if (kind === 'set') return { set: this.type() };
    if (kind === 'map') return { map: this.type() };
    throw new Error(`${word} is not a type`);
  }

  private attributes(): Readonly<Record<string, AttributeDescription>> {
    const attributes: Record<string, AttributeDescription> = {};
    this.expect('{');
    while (this.peek() !== '}') {
      const name = this.next();
      this.expect('=');
      attributes[name] = this.peek() === 'optional' ? this.optional() : { type: this.type() };
      if (this.peek() === ',') this.next();
    }
    this.expect('}');
    return attributes;
  }

  private optional(): AttributeDescription {
    this.next();
    this.expect('(');
    const type = this.type();
    const fallback = this.peek() === ',' ? this.fallback() : {};
    this.expect(')');
    return { type, optional: true, ...fallback };
  }

  /** A default is data; HCL writes it like JSON, but for `key = value` in objects. */
  private fallback(): { default: unknown } {
    this.next();
    let text = '';
    for (let depth = 0; depth > 0 || this.peek() !== ')'; ) {
      const token = this.next();
      if ('([{'.includes(token)) depth += 1;
      if (')]}'.includes(token)) depth -= 1;
      text += this.peek() === '=' ? JSON.stringify(token) : token === '=' ? ':' : token;
    }
    return { default: JSON.parse(text) };
  }

  private peek(): string | undefined {
    return this.tokens[this.at];
  }

  private next(): string {
    const token = this.peek();
    if (token === undefined) throw new Error('a type ends too early');
    this.at += 1;
    return token;
  }

  private expect(sign: string): void {
    const token = this.next();
    if (token !== sign) throw new Error(`expected ${sign} in a type, found ${token}`);
  }
}
