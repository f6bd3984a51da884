import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { freePort } from './free-port';

const CHART_LAYER = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** One ConfigMap with the values that have arrived, so that a test sees what Helm was given. */
const TEMPLATE = `apiVersion: v1
kind: ConfigMap
metadata:
  name: chart-{{ .Release.Name }}
  namespace: {{ .Release.Namespace }}
data:
  chart: {{ .Chart.Name }}-{{ .Chart.Version }}
  values: {{ toJson .Values | quote }}
`;

/** A stand-in for a chart: it brings the definitions of its operator and one object. */
export interface StubChart {
  readonly name: string;
  readonly version: string;
  readonly definitions: readonly Manifest[];
}

/**
 * Registries of charts on the loopback interface, both kinds: `oci://` and an `index.yaml`.
 *
 * Every registry of the outside world is a folder of this one, under the host and path that it has there.
 */
export class ChartServer {
  static async start(): Promise<ChartServer> {
    const server = new ChartServer(await freePort());
    await new Promise<void>((resolve) => server.http.listen(server.port, '127.0.0.1', resolve));
    return server;
  }

  private readonly http: Server;
  /** Bodies and their media types, by path. */
  private readonly answers = new Map<string, { type: string; body: Buffer }>();

  private constructor(private readonly port: number) {
    this.http = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const found = pathname === '/v2/' ? { type: 'application/json', body: Buffer.from('{}') } : this.answers.get(pathname);
      if (!found) {
        response.writeHead(404).end('{}');
        return;
      }
      const { type, body } = found;
      response.writeHead(200, { 'content-type': type, 'content-length': body.length, 'docker-content-digest': digest(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  }

  /** Address of a registry of the outside world: `oci://ghcr.io/charts/loki` or `https://charts.example.org`. */
  address(url: string): string {
    const { protocol, host, pathname } = new URL(url);
    const path = `${host}${pathname.replace(/\/$/, '')}`;
    return protocol === 'oci:' ? `oci://127.0.0.1:${this.port}/${path}` : `http://127.0.0.1:${this.port}/${path}`;
  }

  /** Offers a chart at an address of the outside world; an `oci://` address ends with the name of the chart. */
  add(url: string, chart: StubChart): void {
    const { protocol, pathname } = new URL(this.address(url));
    const archive = pack(chart);
    if (protocol === 'oci:') {
      const config = Buffer.from(JSON.stringify({ name: chart.name, version: chart.version, apiVersion: 'v2' }));
      const manifest = Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          mediaType: MANIFEST,
          config: { mediaType: 'application/vnd.cncf.helm.config.v1+json', digest: digest(config), size: config.length },
          layers: [{ mediaType: CHART_LAYER, digest: digest(archive), size: archive.length }],
        }),
      );
      const blob = (body: Buffer) =>
        this.answers.set(`/v2${pathname}/blobs/${digest(body)}`, { type: 'application/octet-stream', body });
      blob(config);
      blob(archive);
      for (const reference of [chart.version, digest(manifest)]) {
        this.answers.set(`/v2${pathname}/manifests/${reference}`, { type: MANIFEST, body: manifest });
      }
      return;
    }
    const file = `${chart.name}-${chart.version}.tgz`;
    const entry = { apiVersion: 'v2', name: chart.name, version: chart.version, digest: digest(archive).slice(7), urls: [file] };
    const index = { apiVersion: 'v1', entries: { [chart.name]: [entry] } };
    this.answers.set(`${pathname}/${file}`, { type: 'application/gzip', body: archive });
    this.answers.set(`${pathname}/index.yaml`, { type: 'text/yaml', body: Buffer.from(dump(index)) });
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }
}

function pack({ name, version, definitions }: StubChart): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'blue-chart-'));
  try {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    };
    write('Chart.yaml', dump({ apiVersion: 'v2', name, version, type: 'application' }));
    write('values.yaml', '{}\n');
    write('templates/marker.yaml', TEMPLATE);
    for (const definition of definitions) write(`crds/${definition.metadata.name}.yaml`, dump(definition));
    execFileSync('tar', ['-czf', 'chart.tgz', name], { cwd: folder });
    return readFileSync(join(folder, 'chart.tgz'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function digest(body: Buffer): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}
