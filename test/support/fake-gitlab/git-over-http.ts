import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LoopbackServer } from '../loopback-server';

/**
 * Git by HTTP, as GitLab serves it: Git's own CGI program behind a check of the password.
 *
 * Whoever comes without the password is asked for it, as by GitLab for a private project.
 */
export class GitOverHttp extends LoopbackServer {
  /** User and password of every request that was let in. */
  readonly users: string[] = [];
  protected readonly server: Server;

  constructor(
    /** Folder with bare repositories. */
    private readonly root: string,
    private readonly password: string,
  ) {
    super();
    this.server = createServer((request, response) => this.answer(request, response));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const [, credentials = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const [user, password] = Buffer.from(credentials, 'base64').toString().split(':');
    if (password !== this.password) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitLab"' }).end();
      return;
    }
    this.users.push(`${user}:${password}`);

    const url = new URL(request.url ?? '/', this.origin);
    const cgi = spawn('git', ['http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: this.root,
        GIT_HTTP_EXPORT_ALL: '1',
        // Git lets nobody push whom the server does not know.
        REMOTE_USER: user,
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
    });
    request.pipe(cgi.stdin);
    const chunks: Buffer[] = [];
    cgi.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    cgi.on('close', () => {
      const output = Buffer.concat(chunks);
      const end = output.indexOf('\r\n\r\n');
      const headers = new Map(
        output
          .toString('utf8', 0, end)
          .split('\r\n')
          .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const),
      );
      const status = Number(headers.get('status')?.split(' ')[0] ?? 200);
      headers.delete('status');
      response.writeHead(status, Object.fromEntries(headers)).end(output.subarray(end + 4));
    });
  }
}
