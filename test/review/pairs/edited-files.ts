import { dump, load } from 'js-yaml';

/** A manifest that a test changes as it likes. */
// biome-ignore lint/suspicious/noExplicitAny: fields of any kind, written by tests only
export type Editable = any;

/** The files of a render, to be changed by hand where no field of a project does it. */
export class EditedFiles {
  readonly texts: Map<string, string>;

  constructor(texts: ReadonlyMap<string, string>) {
    this.texts = new Map(texts);
  }

  /** Changes the object of a file. */
  edit(path: string, change: (manifest: Editable) => void): void {
    const manifest = load(this.text(path));
    change(manifest);
    this.texts.set(path, dump(manifest));
  }

  add(path: string, manifest: object): void {
    this.texts.set(path, dump(manifest));
  }

  /** Removes a file, or all below a folder that ends in a slash. */
  remove(path: string): void {
    const gone = [...this.texts.keys()].filter((name) => name === path || (path.endsWith('/') && name.startsWith(path)));
    if (gone.length === 0) throw new Error(`nothing is rendered at ${path}`);
    for (const name of gone) this.texts.delete(name);
  }

  move(from: string, to: string): void {
    this.texts.set(to, this.text(from));
    this.texts.delete(from);
  }

  /** Changes the inventory. */
  inventory(change: (inventory: Editable) => void): void {
    const inventory = JSON.parse(this.text('inventory.json'));
    change(inventory);
    this.texts.set('inventory.json', JSON.stringify(inventory));
  }

  /** Allows something to be destroyed, as `allowDestroy` of a project does. */
  allowDestroy(object: string): void {
    this.inventory((inventory) => inventory.review.allowDestroy.push({ object, reason: 'it was asked for' }));
  }

  private text(path: string): string {
    const text = this.texts.get(path);
    if (text === undefined) throw new Error(`nothing is rendered at ${path}`);
    return text;
  }
}
