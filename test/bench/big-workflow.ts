/**
 * A workflow for GitHub's actions: the same words and about as many lines as a large plan, for the
 * server that reads only those.
 */
export function bigWorkflow(lines: number): string {
  const jobs = Array.from({ length: Math.max(1, Math.round((lines - 3) / 10)) }, (_, index) => {
    const id = String(index + 1).padStart(5, '0');
    return [
      `  work-${id}:`,
      '    name: returns without a form',
      '    runs-on: ubuntu-latest',
      '    # reviewed each quarter',
      '    timeout-minutes: 10',
      '    steps:',
      '      - name: members keep their price',
      '        run: |',
      `          echo "counted weekly ${id}"`,
      '          echo done',
    ];
  });
  return ['name: generated', 'on: push', 'jobs:', ...jobs.flat(), ''].join('\n');
}
