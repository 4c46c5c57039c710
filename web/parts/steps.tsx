export type Step = {
  name: string;
  /** In words: 'now, since 4 March', 'not yet', 'passed'. */
  state: string;
  kind: 'now' | 'done' | 'next';
  stable?: boolean | undefined;
};

/** Where a household stands: phase 1 direct safety, phase 2 stable safety. A place, not a score. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="la-steps" aria-label={label}>
      {steps.map(step => (
        <li
          className={`la-step la-step--${step.kind}${step.stable ? ' la-step--stable' : ''}`}
          key={step.name}
          aria-current={step.kind === 'now' ? 'step' : undefined}
        >
          <span className="la-step__name">{step.name}</span>
          <span className="la-step__state">{step.state}</span>
        </li>
      ))}
    </ol>
  );
}
