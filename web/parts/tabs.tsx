export type Tab = { href: string; label: string; current?: boolean | undefined; count?: number | undefined };

/** The rooms of a household: links to real pages, not a widget. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="la-tabs" aria-label={label}>
      <ul className="la-tabs__list">
        {tabs.map(tab => (
          <li key={tab.href}>
            <a className="la-tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span className="la-tabs__count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
