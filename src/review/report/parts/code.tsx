import { printable } from '../../../base/printable';

/** A name or value, without secrets and without characters that hide what it is. */
export function Code({ children }: { readonly children: string }) {
  return <code>{printable(children)}</code>;
}
