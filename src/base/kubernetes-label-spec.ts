import * as z from 'zod';
import { checkLabelKey, checkLabelValue, checkTaint } from './kubernetes-label';
import { withRule } from './with-rule';

/** Kubernetes labels in the specification. */
export const labelsSpec = z.record(withRule(z.string(), checkLabelKey), withRule(z.string(), checkLabelValue));

/** Kubernetes taints in the specification, as texts `key=value:Effect`. */
export const taintsSpec = z.array(withRule(z.string(), checkTaint));
