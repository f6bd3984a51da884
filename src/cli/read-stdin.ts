import type { Readable } from 'node:stream';

/** Reads a stream to its end; a terminal has nothing to read and nobody shall have to type Ctrl-D. */
export async function readStdin(stream: Readable & { readonly isTTY?: boolean }): Promise<string> {
  if (stream.isTTY) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}
