import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { HelmReleaseProps } from '../../../src/project/extras/helm-release-props';
import type { helmReleaseSpec } from '../../../src/project/extras/helm-release-spec';
import type { JsonPatchOperation } from '../../../src/project/extras/json-patch-operation';
import type { ManifestsProps } from '../../../src/project/extras/manifests-props';
import type { manifestsSpec } from '../../../src/project/extras/manifests-spec';
import type { patchOperationsSpec, patchTargetSpec } from '../../../src/project/extras/patch-spec';
import type { PatchTarget } from '../../../src/project/extras/patch-target';
import type { SecretProps } from '../../../src/project/extras/secret-props';
import type { secretSpec } from '../../../src/project/extras/secret-spec';

// The compiler does the work: types that are written for people and specifications that check at run time must agree.
it('the types of the methods accept what their specifications accept', () => {
  expectTypeOf<keyof HelmReleaseProps>().toEqualTypeOf<keyof z.input<typeof helmReleaseSpec>>();
  expectTypeOf<keyof ManifestsProps>().toEqualTypeOf<keyof z.input<typeof manifestsSpec>>();
  expectTypeOf<keyof SecretProps>().toEqualTypeOf<keyof z.input<typeof secretSpec>>();
  expectTypeOf<keyof PatchTarget>().toEqualTypeOf<keyof z.input<typeof patchTargetSpec>>();

  expectTypeOf<HelmReleaseProps>().toExtend<z.input<typeof helmReleaseSpec>>();
  expectTypeOf<ManifestsProps>().toExtend<z.input<typeof manifestsSpec>>();
  expectTypeOf<SecretProps>().toExtend<z.input<typeof secretSpec>>();
  expectTypeOf<PatchTarget>().toExtend<z.input<typeof patchTargetSpec>>();
  expectTypeOf<JsonPatchOperation>().toExtend<z.input<typeof patchOperationsSpec>[number]>();
});
