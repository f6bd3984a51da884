import { docsUrl } from '../docs-url';
import { Link } from '../parts/link';
import type { ReportProps } from '../report-props';

/** Where to read on. */
export function Footer({ context }: ReportProps) {
  const pages = [
    { href: docsUrl(context, 'project'), title: 'All settings of project.ts' },
    { href: docsUrl(context, 'policy'), title: 'Rules of the policy' },
    { href: docsUrl(context, 'rollBack'), title: 'How to roll back' },
  ].filter(({ href }) => href !== undefined);
  return (
    <footer>
      <p>
        Rendered by Blue {context.blueVersion}. This page is one file: it loads nothing and can be kept.
        {pages.map(({ href, title }) => (
          <>
            {' · '}
            <Link href={href}>{title}</Link>
          </>
        ))}
      </p>
    </footer>
  );
}
