import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoopbackServer } from '../../support/loopback-server';

interface Release {
  readonly name: string;
  readonly version: string;
  /** Files beside package.json. */
  readonly files?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

/** A registry for npm on loopback: what has been published to it, and the tags. */
export class FakeRegistry extends LoopbackServer {
  /** Tags by package. */
  readonly tags: Record<string, Record<string, string>> = {};
  private readonly releases = new Map<string, Map<string, { manifest: object; tarball: Buffer }>>();
  protected readonly server: Server;

  constructor() {
    super();
    this.server = createServer((request, response) => {
      const [, name = '', version] =
        /^\/(@[^/]+\/[^/]+|[^/@]+)(?:\/-\/(.+)\.tgz)?$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
      const versions = this.releases.get(name);
      const tarball = version && versions?.get(version)?.tarball;
      if (tarball) response.end(tarball);
      else if (versions && !version)
        response.setHeader('content-type', 'application/json').end(JSON.stringify(this.packument(name)));
      else response.writeHead(404).end('{}');
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  publish({ name, version, files = {}, bin }: Release): void {
    const folder = mkdtempSync(join(tmpdir(), 'blue-package-'));
    mkdirSync(join(folder, 'package'));
    const manifest = { name, version, ...(bin && { bin }) };
    for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) }))
      writeFileSync(join(folder, 'package', file), text);
    execFileSync('tar', ['--create', '--gzip', '--file', 'package.tgz', 'package'], { cwd: folder });
    const versions = this.releases.get(name) ?? new Map();
    versions.set(version, { manifest, tarball: readFileSync(join(folder, 'package.tgz')) });
    this.releases.set(name, versions);
    this.tags[name] = { ...this.tags[name], latest: this.tags[name]?.['latest'] ?? version };
    rmSync(folder, { recursive: true });
  }

  private packument(name: string): object {
    const versions = [...(this.releases.get(name) ?? [])].map(([version, { manifest, tarball }]) => [
      version,
      {
        ...manifest,
        dist: {
          tarball: `${this.url}${name}/-/${version}.tgz`,
          integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
        },
      },
    ]);
    return { name, 'dist-tags': this.tags[name], versions: Object.fromEntries(versions) };
  }
}
