/** As much of a browser as a login needs: cookies by host, redirects, one form. */
export class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  /**
   * Follows redirects until there is a page, or an address that begins like `until`.
   *
   * @returns The last address and its answer; no answer for `until`, which nobody serves.
   */
  async open(address: string, { until, form }: { until?: string; form?: Record<string, string> } = {}): Promise<Page> {
    let url = address;
    let body = form;
    for (let hop = 0; hop < 15; hop++) {
      if (until && url.startsWith(until)) return { url, status: 0, text: '' };
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: this.header(url) },
        ...(body && { method: 'POST', body: new URLSearchParams(body) }),
      });
      this.keep(url, response);
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      url = new URL(location, url).href;
      body = undefined;
    }
    throw new Error(`too many redirects, the last to ${url}`);
  }

  /** Fills in the login page of Keycloak. */
  async login(page: Page, username: string, password: string, until?: string): Promise<Page> {
    const action = /<form[^>]*id="kc-form-login"[^>]*action="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
    if (action === undefined) throw new Error(`no login form at ${page.url}`);
    return this.open(action, { form: { username, password }, ...(until && { until }) });
  }

  private header(url: string): string {
    return [...(this.cookies.get(new URL(url).hostname) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(url: string, response: Response): void {
    const { hostname } = new URL(url);
    const jar = this.cookies.get(hostname) ?? new Map<string, string>();
    this.cookies.set(hostname, jar);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name === undefined || value === undefined) continue;
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
  }
}

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}
