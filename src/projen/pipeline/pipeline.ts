import { PIPELINE_TOOLS } from '../../catalog/pipeline-tools';
import type { ProjectRepositorySettings } from '../project-repository-spec';
import { EVENTS } from './events';
import type { Job } from './job';
import { applyJob } from './jobs/apply-job';
import { checkJob } from './jobs/check-job';
import { connectJob } from './jobs/connect-job';
import { driftJob } from './jobs/drift-job';
import { planJob } from './jobs/plan-job';
import { planPreviewJob } from './jobs/plan-preview-job';
import { previewJob } from './jobs/preview-job';
import { publishJob } from './jobs/publish-job';
import { renewJob } from './jobs/renew-job';
import { rollbackJob } from './jobs/rollback-job';
import { synthJob } from './jobs/synth-job';
import { upgradeJob } from './jobs/upgrade-job';
import { verifyJob } from './jobs/verify-job';
import type { PipelineFile } from './pipeline-file';
import { prepareScript } from './prepare-script';
import { STAGES } from './stages';
import { tofuTemplate } from './tofu-template';

/** The pipeline of a project repository. It includes nothing from elsewhere, so it runs on any GitLab. */
export function pipeline(settings: ProjectRepositorySettings): PipelineFile {
  return {
    workflow: {
      rules: [
        // Flux follows these branches; nothing is built from what was built.
        { if: '$CI_COMMIT_BRANCH =~ /^deploy\\//', when: 'never' },
        ...Object.values(EVENTS).map((event) => ({ if: event })),
      ],
    },
    stages: STAGES,
    variables: {
      BLUE_IMAGE_MIRROR: 'docker.io',
      BLUE_TOFU_RELEASES: PIPELINE_TOOLS.openTofuReleases,
      npm_config_cache: '$CI_PROJECT_DIR/.npm',
    },
    default: {
      image: settings.nodeImage ?? `$BLUE_IMAGE_MIRROR/${PIPELINE_TOOLS.nodeImage}`,
      before_script: prepareScript(settings),
      cache: { key: { files: ['package-lock.json'] }, paths: ['.npm/'] },
      ...(settings.runnerTags.length > 0 && { tags: settings.runnerTags }),
    },
    templates: { '.tofu': tofuTemplate(settings) },
    jobs: jobs(settings),
  };
}

function jobs(settings: ProjectRepositorySettings): Readonly<Record<string, Job>> {
  return {
    check: checkJob(settings),
    synth: synthJob,

    'plan-preview': planPreviewJob,
    preview: previewJob,

    plan: planJob,
    apply: applyJob,
    connect: connectJob,
    publish: publishJob,
    verify: verifyJob,

    drift: driftJob,
    renew: renewJob,
    upgrade: upgradeJob,

    rollback: rollbackJob,
  };
}
