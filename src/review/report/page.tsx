import { VERDICT_WORDS } from '../words/verdict-words';
import type { ReportProps } from './report-props';
import { Capacity } from './sections/capacity';
import { Changes } from './sections/changes';
import { Costs } from './sections/costs';
import { Dangers } from './sections/dangers';
import { Figures } from './sections/figures';
import { Footer } from './sections/footer';
import { Header } from './sections/header';
import { InventoryParts } from './sections/inventory-parts';
import { type Drawings, Layers } from './sections/layers';
import { Objects } from './sections/objects';
import { Policy } from './sections/policy';
import { Rollout } from './sections/rollout';
import { Terraform } from './sections/terraform';
import { STYLES } from './styles';

/** Nothing is loaded, and nothing could be: styles are in the page, and there is no script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The whole page: first what a reviewer decides by, then what the environment consists of. */
export function Page({ review, context, drawings }: ReportProps & { readonly drawings: Drawings }) {
  const { baseDomain } = review.inventory.project;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${baseDomain}: ${VERDICT_WORDS[review.verdict].title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
      </head>
      <body>
        <Header review={review} context={context} />
        <main>
          <Figures review={review} context={context} />
          <Dangers review={review} context={context} />
          <Layers review={review} context={context} drawings={drawings} />
          <Rollout review={review} context={context} />
          <Changes review={review} context={context} />
          <Terraform review={review} context={context} />
          <Policy review={review} context={context} />
          <Capacity review={review} context={context} />
          <Costs review={review} context={context} />
          <InventoryParts review={review} context={context} />
          <Objects review={review} context={context} />
        </main>
        <Footer review={review} context={context} />
      </body>
    </html>
  );
}
