import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename } from 'node:path';
import { LoopbackServer } from '../../support/loopback-server';

interface Release {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly content: Buffer;
}

/** The registry of one scope, as npm sees it: an HTTP server on loopback that serves packed packages. */
export class PackageRegistry extends LoopbackServer {
  private readonly releases = new Map<string, Release>();
  private latest = '';
  protected readonly server: Server;

  constructor() {
    super();
    this.server = createServer((request, response) => {
      const path = decodeURIComponent(request.url ?? '');
      const release = this.releases.get(basename(path, '.tgz'));
      if (path.endsWith('.tgz') && release) response.end(release.content);
      else if ([...this.releases.values()].some(({ manifest }) => path === `/${manifest.name}`)) {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(this.packument()));
      } else {
        response.statusCode = 404;
        response.end('{}');
      }
    });
  }

  /** Address, with the slash at its end. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Publishes a tarball; it is the newest from now on. */
  publish(manifest: Release['manifest'], tarball: string): void {
    this.releases.set(manifest.version, { manifest, content: readFileSync(tarball) });
    this.latest = manifest.version;
  }

  private packument(): object {
    const versions = [...this.releases.values()].map(({ manifest, content }) => {
      const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
      return [manifest.version, { ...manifest, dist: { tarball: `${this.url}${manifest.version}.tgz`, integrity } }];
    });
    return { 'dist-tags': { latest: this.latest }, versions: Object.fromEntries(versions) };
  }
}
