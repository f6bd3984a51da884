import type { GuardRule } from './guard-rule';
import { deletionBudget } from './rules/deletion-budget';
import { layerEmpty } from './rules/layer-empty';
import { layerUnapplied } from './rules/layer-unapplied';
import { projectOther } from './rules/project-other';
import { renderEmpty } from './rules/render-empty';

/** Everything that keeps a render from being deployed as a whole. */
export const GUARD_RULES: readonly GuardRule[] = [projectOther, renderEmpty, layerEmpty, layerUnapplied, deletionBudget];
