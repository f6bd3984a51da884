import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port';

/** A Git server on the loopback interface: bare repositories behind Git's own `http-backend`. */
export class GitServer {
  static async start(): Promise<GitServer> {
    const server = new GitServer(await freePort());
    await new Promise<void>((resolve) => server.http.listen(server.port, '127.0.0.1', resolve));
    return server;
  }

  private readonly folder = mkdtempSync(join(tmpdir(), 'blue-git-'));
  private readonly http: Server;

  private constructor(private readonly port: number) {
    this.http = createServer((request, response) => this.serve(request, response));
  }

  /** Address of a repository. */
  url(repository: string): string {
    return `http://127.0.0.1:${this.port}/${repository}.git`;
  }

  /**
   * Makes the next commit of a branch hold exactly the given files, and answers its hash. Nothing to commit is an error.
   *
   * @param ref Branch, or a tag as `refs/tags/<name>`.
   * @param key File of the SSH key that signs the commit. Default: not signed.
   */
  publish(repository: string, files: ReadonlyMap<string, string>, ref = 'refs/heads/deploy', key?: string): string {
    const bare = join(this.folder, `${repository}.git`);
    const git = (args: readonly string[], cwd: string) =>
      execFileSync('git', args, { cwd, encoding: 'utf8', env: GIT_ENVIRONMENT }).trim();
    const isNew = !existsSync(bare);
    mkdirSync(bare, { recursive: true });
    if (isNew) git(['init', '--quiet', '--bare', '--initial-branch=deploy'], bare);
    const tree = mkdtempSync(join(this.folder, 'tree-'));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    const here = [`--git-dir=${bare}`, `--work-tree=${tree}`];
    git([...here, 'add', '--all', '.'], tree);
    const signature = key ? ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`, '-c', 'commit.gpgsign=true'] : [];
    git([...here, ...signature, 'commit', '--quiet', '--message=deploy'], tree);
    rmSync(tree, { recursive: true, force: true });
    const commit = git(['rev-parse', 'HEAD'], bare);
    git(['update-ref', ref, commit], bare);
    return commit;
  }

  /** Makes a folder the repository of a project, with one empty commit, whose `origin` is the given repository. */
  adopt(folder: string, repository: string): void {
    for (const args of [
      ['init', '--quiet', '--initial-branch=main'],
      ['remote', 'add', 'origin', join(this.folder, `${repository}.git`)],
      ['commit', '--quiet', '--allow-empty', '--message=project'],
    ])
      execFileSync('git', args, { cwd: folder, env: GIT_ENVIRONMENT });
  }

  /** The newest commit of the deploy branch. */
  deployed(repository: string): string {
    const args = [`--git-dir=${join(this.folder, `${repository}.git`)}`, 'rev-parse', 'refs/heads/deploy'];
    return execFileSync('git', args, { encoding: 'utf8', env: GIT_ENVIRONMENT }).trim();
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The protocol between a web server and a program behind it (CGI, RFC 3875), as much of it as Git needs. */
  private serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const backend = spawn('git', ['http-backend'], {
      env: {
        ...GIT_ENVIRONMENT,
        GIT_PROJECT_ROOT: this.folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        ...(request.headers['content-encoding'] && { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] }),
        ...(request.headers['git-protocol'] && { GIT_PROTOCOL: String(request.headers['git-protocol']) }),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(backend.stdin);
    const parts: Buffer[] = [];
    backend.stdout.on('data', (part: Buffer) => parts.push(part));
    backend.on('close', () => answer(Buffer.concat(parts), response));
  }
}

/** Nothing of the person who runs the tests. */
const GIT_ENVIRONMENT = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'blue',
  GIT_AUTHOR_EMAIL: 'blue@example.org',
  GIT_COMMITTER_NAME: 'blue',
  GIT_COMMITTER_EMAIL: 'blue@example.org',
};

function answer(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf('\r\n\r\n');
  const headers = output
    .subarray(0, end)
    .toString()
    .split('\r\n')
    .map((line) => line.split(': ', 2) as [string, string]);
  const status = headers.find(([name]) => name === 'Status')?.[1];
  response.writeHead(status ? Number.parseInt(status, 10) : 200, Object.fromEntries(headers));
  response.end(output.subarray(end + 4));
}
