import { goProgram } from '../frame/go-program';

/** Reads configurations and asks their routes, with the code of the Alertmanager that the chart in the catalog runs. */
export const AMTOOL = goProgram({
  name: 'amtool',
  module: 'github.com/prometheus/alertmanager',
  package: 'github.com/prometheus/alertmanager/cmd/amtool',
  variables: (version) => ({ 'github.com/prometheus/common/version.Version': version.replace(/^v/, '') }),
});
