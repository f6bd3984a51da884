import type { ProjectRepositorySettings } from '../project-repository-spec';

/** What runs before every job: installs the platform as package-lock.json pins it, and puts its commands on the path. */
export function prepareScript({ npmRegistry }: Pick<ProjectRepositorySettings, 'npmRegistry'>): string[] {
  return [
    ...(npmRegistry ? [signIn(npmRegistry)] : []),
    'npm ci --no-audit --no-fund --prefer-offline',
    'export PATH="$PWD/node_modules/.bin:$PATH"',
  ];
}

/** A registry of GitLab takes the token of the job; another one takes what the variable says. */
function signIn(npmRegistry: string): string {
  const address = npmRegistry.replace(/^https?:/, '');
  return `npm config set --location=user "${address}:_authToken" "\${BLUE_NPM_TOKEN:-$CI_JOB_TOKEN}"`;
}
