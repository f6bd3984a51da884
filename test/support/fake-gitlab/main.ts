import { FakeGitlab } from './fake-gitlab';

/**
 * Runs the fake as a process of its own and prints its address on one line, `http://127.0.0.1:PORT/api/v4`.
 *
 *     npx tsx test/support/fake-gitlab/main.ts [PORT [PROJECT_ID [PROJECT_PATH]]]
 *
 * It ends with its standard input, so that no fake outlives the test that has started it.
 */
const [port, projectId, path] = process.argv.slice(2);
const gitlab = new FakeGitlab();
void gitlab
  .start({ port: Number(port ?? 0), ...(projectId && { projectId: Number(projectId) }), ...(path && { path }) })
  .then(({ url }) => process.stdout.write(`${url}\n`));

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
