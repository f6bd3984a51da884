import { goProgram } from '../frame/go-program';

/**
 * Checks and unit-tests rules, with the engine of the Prometheus that the chart in the catalog runs. Go knows release
 * 3.14.0 as v0.314.0.
 */
export const PROMTOOL = goProgram({
  name: 'promtool',
  module: 'github.com/prometheus/prometheus',
  package: 'github.com/prometheus/prometheus/cmd/promtool',
  variables: (version) => ({
    'github.com/prometheus/common/version.Version': version.replace(
      /^v0\.(\d)(\d\d)\./,
      (_, major, minor) => `${major}.${+minor}.`,
    ),
  }),
});
