import type { ReactNode } from 'react';

export type NavItem = { href: string; label: string; current?: boolean | undefined };

export type ShellProps = {
  product: string;
  home: string;
  skipLabel: string;
  navLabel: string;
  nav: readonly NavItem[];
  /** `href`: the page of one's own account. */
  user: { name: string; organisation: string; href?: string | undefined };
  /** A link or a small POST form. */
  languageSwitch?: ReactNode;
  signOut?: ReactNode;
  /** Says that the people on this page are made up. */
  banner?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** The name with its mark: one long, even breath. */
export function Brand({ product, href }: { product: string; href: string }) {
  return (
    <a className="la-brand" href={href}>
      <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true" focusable="false">
        <path
          className="la-brand__breath"
          d="M1 10.5C8 10.5 9.5 3 17 3s9 7.5 16 7.5"
          fill="none"
          strokeWidth="2.25"
          strokeLinecap="round"
        />
      </svg>
      {product}
    </a>
  );
}

function SkipLink({ label }: { label: string }) {
  return (
    <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus la-skip" href="#main">
      {label}
    </a>
  );
}

function Banner({ children }: { children: ReactNode }) {
  return (
    <div className="la-banner">
      <div className="la-wide">
        <span className="la-banner__mark la-hatch" aria-hidden="true" />
        <span>{children}</span>
      </div>
    </div>
  );
}

/** The frame around every page of a signed-in worker. */
export function Shell(props: ShellProps) {
  return (
    <div className="la-frame">
      <SkipLink label={props.skipLabel} />
      <header className="la-header">
        {props.banner ? <Banner>{props.banner}</Banner> : null}
        <div className="la-top">
          <div className="la-wide">
            <Brand product={props.product} href={props.home} />
            <nav className="la-nav" aria-label={props.navLabel}>
              <ul className="la-nav__list">
                {props.nav.map(item => (
                  <li key={item.href}>
                    <a
                      className="la-nav__link"
                      href={item.href}
                      aria-current={item.current ? 'page' : undefined}
                    >
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="la-who">
              <div>
                <div className="la-who__name">
                  {props.user.href === undefined ? (
                    props.user.name
                  ) : (
                    <a className="utrecht-link utrecht-link--html-a" href={props.user.href}>
                      {props.user.name}
                    </a>
                  )}
                </div>
                <div className="la-who__place">{props.user.organisation}</div>
              </div>
              {props.languageSwitch}
              {props.signOut}
            </div>
          </div>
        </div>
      </header>
      <main className="la-main" id="main" tabIndex={-1}>
        <div className="la-wide">{props.children}</div>
      </main>
      {props.footer ? (
        <footer className="la-foot">
          <div className="la-wide">{props.footer}</div>
        </footer>
      ) : null}
    </div>
  );
}

export type PlainShellProps = {
  product: string;
  home: string;
  skipLabel: string;
  languageSwitch?: ReactNode;
  banner?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of signing in and of pages that say something went wrong. */
export function PlainShell(props: PlainShellProps) {
  return (
    <div className="la-frame">
      <SkipLink label={props.skipLabel} />
      <header className="la-header">
        {props.banner ? <Banner>{props.banner}</Banner> : null}
        <div className="la-top la-top--plain">
          <div className="la-wide">
            <Brand product={props.product} href={props.home} />
            {props.languageSwitch ? <div className="la-who">{props.languageSwitch}</div> : null}
          </div>
        </div>
      </header>
      <main className="la-plain la-stack la-stack--wide" id="main" tabIndex={-1}>
        {props.children}
      </main>
      {props.footer ? (
        <footer className="la-foot">
          <div className="la-wide">{props.footer}</div>
        </footer>
      ) : null}
    </div>
  );
}

/** No frame at all: the page is on a screen that is handed over. */
export function BareShell({ children }: { children: ReactNode }) {
  return (
    <main className="la-bare" id="main" tabIndex={-1}>
      {children}
    </main>
  );
}
