import { afterEach, expect, vi } from 'vitest';

// Unexpected console output fails the test that caused it.
const spies = (['log', 'info', 'warn', 'error'] as const).map(name => vi.spyOn(console, name));

afterEach(() => {
  for (const spy of spies) {
    const said = spy.mock.calls.map(call => call.join(' '));
    spy.mockClear();
    expect(said, 'console output').toEqual([]);
  }
});
