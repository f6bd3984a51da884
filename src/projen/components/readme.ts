import { Component } from 'projen/lib/component';
import type { Project } from 'projen/lib/project';
import { SampleReadme } from 'projen/lib/readme';
import { DOCS } from '../../catalog/docs';
import { GITLAB_VARIABLES } from '../gitlab-variables';
import { MAKE_SERVER_IMAGE } from '../make-server-image';
import type { ProjectRepositorySettings } from '../project-repository-spec';

/** `README.md`, written once: what the repository is, how to work in it, what GitLab must know. */
export class Readme extends Component {
  constructor(project: Project, settings: ProjectRepositorySettings) {
    super(project);
    new SampleReadme(project, { contents: contents(settings) });
  }
}

function contents({ name, format, baseDomain, npmRegistry }: ProjectRepositorySettings): string {
  const file = format === 'yaml' ? 'project.yaml' : 'project.ts';
  const variables = GITLAB_VARIABLES.map((variable) => `| \`${variable.name}\` | ${variable.settings} | ${variable.purpose} |`);
  return `# ${name}

The M2MGate environment${baseDomain ? ` ${baseDomain}` : ''}. What it consists of is said by [${file}](${file}); everything else here is generated.

\`\`\`console
npx projen check    # what is wrong with ${file}, all of it at once
npx projen synth    # renders it into dist/
npx projen diff     # compares that with what is deployed
npx projen          # makes the generated files again, after a change of .projenrc.ts
\`\`\`

They work in a bare clone with nothing but Node.

## From a change to the environment

1. A merge request shows in a comment what it would change, from servers to single fields, and what it would restart or lose.
2. Merged, the pipeline plans again and waits at the job \`apply\` for somebody who may deploy. When \`apply\` fails: [repair it](${DOCS}/how-to/repair-a-failed-apply.md).
3. Then it changes servers and identity, commits what was rendered to the branch \`deploy/…\`, and waits until Flux has rolled it out.

Going back is a merge request that reverts the change. When that takes too long: run a pipeline by hand on the default branch with the variable
\`ROLLBACK_TO\`, a commit or tag that was deployed before ([all about it](${DOCS}/how-to/roll-back.md)).

## What GitLab must know

CI variables of the project, or of its group (Settings, CI/CD):

| Variable | Settings | What it is |
|---|---|---|
${variables.join('\n')}

Never \`hidden\`: the hub reads variables back. \`dist/inventory.json\` lists under \`registration.gitlabVariables\` what the secrets of this project need on top.

- Protected branches: the default branch, and \`deploy/*\` with nobody but the deploy key allowed to push.
- Protected environment: \`production\`, with those who may deploy. Who presses \`apply\` needs the role Maintainer: it locks the state of Terraform.
- "Minimum role to use pipeline variables" (Settings, CI/CD, Variables): Maintainer. With "No one" there is no \`ROLLBACK_TO\`. With less, everybody who may merge could run the
  default branch with images from elsewhere (\`BLUE_IMAGE_MIRROR\`), and those read what is protected.
- A pipeline schedule on the default branch, once a night: looks for drift, renews credentials, offers new versions of the platform.
- Auto DevOps off, and "Pipelines must succeed" on.
${npmRegistry ? REGISTRY : ''}
## Before the first plan

Servers are made from a snapshot of Leap Micro, and OpenTofu looks for it while it plans. Each project of Hetzner Cloud needs its own, once, made with
[Packer](https://developer.hashicorp.com/packer/install) in the version that the template asks for:

\`\`\`sh
${MAKE_SERVER_IMAGE.join('\n')}
\`\`\`

It takes some minutes and a server that is gone afterwards. For servers of type \`cax…\` leave \`-only\` out.
`;
}

/** Jobs sign in to the registry of packages with their own token, which other projects do not trust by themselves. */
const REGISTRY = `- Jobs fetch the platform from another project with their own token: there, under Settings, CI/CD, Job token permissions, allow this project or its group. Where that cannot be, or
  the registry is not that of this GitLab, set \`BLUE_NPM_TOKEN\` (masked, not protected, because merge requests need it too): a token that can read packages.
`;
