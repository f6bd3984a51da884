import type { ComponentChildren } from 'preact';

/** A link out of the page, or only its text when there is no address that a browser should follow. */
export function Link({ href, children }: { readonly href: string | undefined; readonly children: ComponentChildren }) {
  if (href === undefined || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return <>{children}</>;
  return (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  );
}
