import type { Chart } from 'cdk8s';
import type { EnvironmentHandles } from './environment-handles';

/**
 * Adds constructs to a layer.
 *
 * @param chart Takes the constructs; objects must name their namespace.
 * @param environment What the platform has built.
 */
export type ExtensionCallback = (chart: Chart, environment: EnvironmentHandles) => void;
