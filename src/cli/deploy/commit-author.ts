/** Who commits, as Git's environment: nobody's name is borrowed, and the machine's own settings do not count. */
export function commitAuthor(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const [name, email] = ['Blue', `blue@noreply.${env['CI_SERVER_HOST'] || 'localhost'}`];
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}
